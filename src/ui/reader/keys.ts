import { SCRIPT_CHOICES, type ScriptChoice } from '@/model/script';

/** What a key does in the reading view. */
export type KeyAction =
  | { readonly do: 'script'; readonly script: ScriptChoice }
  | { readonly do: 'step'; readonly what: 'readerSize' | 'readerMeasure'; readonly by: -1 | 1 }
  | { readonly do: 'outline' | 'vertical' | 'theme' | 'speak' | 'copy' | 'print' | 'keys' };

const LETTERS: Readonly<Record<string, KeyAction['do']>> = {
  t: 'outline',
  v: 'vertical',
  d: 'theme',
  r: 'speak',
  c: 'copy',
  p: 'print',
  '?': 'keys',
};

/** What a key without Ctrl, Alt or Meta does; null for all others. Single letters can be switched off (WCAG 2.1.4). */
export function keyAction(key: string, single: boolean): KeyAction | null {
  if (!single) return null;
  const script = /^[1-5]$/u.test(key) ? SCRIPT_CHOICES[Number(key) - 1] : undefined;
  if (script) return { do: 'script', script };
  if (key === '+' || key === '=') return { do: 'step', what: 'readerSize', by: 1 };
  if (key === '-' || key === '−') return { do: 'step', what: 'readerSize', by: -1 };
  if (key === '[') return { do: 'step', what: 'readerMeasure', by: -1 };
  if (key === ']') return { do: 'step', what: 'readerMeasure', by: 1 };
  const letter = LETTERS[key.toLowerCase()];
  return letter === undefined ? null : ({ do: letter } as KeyAction);
}

import { useEffect, useId, useState } from 'preact/hooks';
import { readPlaces, writeRule } from '@/platform/settings';
import type { Place } from '@/settings/hosts';
import { formatRules, parseRules, type Rule } from '@/settings/rules-text';
import { useTranslate } from '@/ui/shared/translation';

/** Wait after the last key before rules are kept, in milliseconds. */
const PAUSE = 700;

const isSelector = (selector: string): boolean => {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
};

const keyOf = ({ place, selector }: Rule): string => formatRules([{ place, selector }]);

async function readRules(): Promise<readonly Rule[]> {
  return [...(await readPlaces())].flatMap(([key, record]) => {
    const [, kind, host] = /^(site|domain):(.+)$/u.exec(key) ?? [];
    const place: Place | 'everywhere' =
      kind === undefined || host === undefined ? 'everywhere' : { kind: kind as Place['kind'], host };
    return Object.entries(record.rules).flatMap(([selector, [on]]): Rule[] => (on === null ? [] : [{ place, selector }]));
  });
}

/** Writes only what differs from what is kept, so that a rule made meanwhile in a page is not lost. */
async function keep(before: readonly Rule[], after: readonly Rule[]): Promise<void> {
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  for (const rule of before) if (!now.has(keyOf(rule))) await writeRule(rule.place, rule.selector, false);
  for (const rule of after) if (!old.has(keyOf(rule))) await writeRule(rule.place, rule.selector, true);
}

/** The reader's own rules for what to hide, as text. */
export function RulesPage() {
  const t = useTranslate();
  const id = useId();
  const [kept, setKept] = useState<readonly Rule[] | null>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    void readRules().then((rules) => {
      setKept(rules);
      setText(formatRules(rules));
    });
  }, []);
  const { rules, errors } = parseRules(text, isSelector);
  useEffect(() => {
    if (kept === null || formatRules(kept) === formatRules(rules)) return;
    const timer = setTimeout(() => {
      setKept(rules);
      void keep(kept, rules);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  if (kept === null) return null;
  const lines = text.split('\n').length;
  return (
    <>
      <p class="lead">{t('rules.lead')}</p>
      <div class="group editor">
        <ol aria-hidden="true">
          {Array.from({ length: Math.max(lines, 8) }, (_, at) => (
            <li key={at} class={errors.some(({ line }) => line === at + 1) ? 'wrong' : ''}>
              {at + 1}
            </li>
          ))}
        </ol>
        <textarea
          aria-label={t('rules.label')}
          aria-invalid={errors.length > 0}
          aria-describedby={errors.length > 0 ? `${id}-errors` : undefined}
          spellcheck={false}
          wrap="off"
          rows={Math.max(lines, 8)}
          value={text}
          placeholder="example.gov.cn##.ad"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <ul id={`${id}-errors`} class="error" role="status">
        {errors.map(({ line, text: wrong }) => (
          <li key={line}>{t('rules.error', { n: line, text: wrong })}</li>
        ))}
      </ul>
    </>
  );
}

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/*
 * The interface's words: locales/*.yml, one flat table of messages a language. English is the measure: every other
 * language has the same keys with the same placeholders, or the build stops.
 */

/** The languages, as their files are named. */
export const LOCALES = ['en', 'zh_CN', 'zh_TW', 'zh_HK'] as const;
export type Locale = (typeof LOCALES)[number];

/** A message, or its form for one and its form for the rest. */
export type Message = string | { readonly one: string; readonly other: string };
/** One language's messages by key. */
export type Messages = Readonly<Record<string, Message>>;

/** The messages of a locale file. @throws Error where it is no flat table of messages. */
export function parseLocale(text: string, name: string): Messages {
  const table: unknown = parse(text);
  if (table === null || typeof table !== 'object' || Array.isArray(table)) throw new Error(`locales/${name}.yml is no table`);
  for (const [key, message] of Object.entries(table)) {
    if (formsOf(message) === null) throw new Error(`locales/${name}.yml: ${key} is neither a text nor { one, other }`);
  }
  return table as Messages;
}

/** A message's texts; null where it is none. */
function formsOf(message: unknown): readonly string[] | null {
  if (typeof message === 'string') return [message];
  if (message === null || typeof message !== 'object') return null;
  const { one, other, ...rest } = message as Record<string, unknown>;
  return typeof one === 'string' && typeof other === 'string' && Object.keys(rest).length === 0 ? [one, other] : null;
}

/** The placeholders of a message, sorted: `{n} removed` has `n`. All of its forms have the same. */
export function placeholdersOf(message: Message): readonly string[] {
  const forms = formsOf(message) ?? [];
  return [...new Set(forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '')))].sort();
}

/** What is wrong with the languages beside English: keys missing or too many, other placeholders, empty texts. */
export function localeProblems(locales: Readonly<Record<string, Messages>>): string[] {
  const english = locales['en'] ?? {};
  return Object.entries(locales).flatMap(([name, messages]) => [
    ...Object.keys(english)
      .filter((key) => !Object.hasOwn(messages, key))
      .map((key) => `${name}: ${key} is missing`),
    ...Object.entries(messages).flatMap(([key, message]) => {
      const model = english[key];
      if (model === undefined) return [`${name}: ${key} is not in en`];
      const [own, wanted] = [placeholdersOf(message).join(), placeholdersOf(model).join()];
      const empty = (formsOf(message) ?? []).some((form) => form.trim() === '');
      return [
        ...(own === wanted ? [] : [`${name}: ${key} has placeholders {${own}}, en has {${wanted}}`]),
        ...(empty ? [`${name}: ${key} is empty`] : []),
      ];
    }),
  ]);
}

/** All languages as they stand in a folder. @throws Error naming whatever is not complete. */
export function readLocales(folder: URL): Readonly<Record<Locale, Messages>> {
  const entries = LOCALES.map((name) => [name, parseLocale(readFileSync(new URL(`${name}.yml`, folder), 'utf8'), name)] as const);
  const locales = Object.fromEntries(entries) as Record<Locale, Messages>;
  const problems = localeProblems(locales);
  if (problems.length > 0) throw new Error(`locales/ is not complete:\n  ${problems.join('\n  ')}`);
  return locales;
}

/** The module that types every key and its placeholders (src/model/message-key.generated.ts). */
export function messageKeyModule(english: Messages): string {
  const lines = Object.entries(english).map(([key, message]) => {
    const names = placeholdersOf(message).map((name) => `'${name}'`);
    return `  '${key}': ${names.length > 0 ? names.join(' | ') : 'never'};`;
  });
  return [
    '// Made from locales/en.yml by `npm run keys`.',
    '/** Every message of the interface, with the names of what is filled in. */',
    'export interface MessagePlaceholders {',
    ...lines,
    '}',
    '/** Name of a message. */',
    'export type MessageKey = keyof MessagePlaceholders;',
    '',
  ].join('\n');
}

/** What the keys of all that a screen says begin with, for `?for=SCREEN`: it loads no word of another. */
export const SCREENS: Readonly<Record<string, readonly string[]>> = {
  popup: [
    ...['script.', 'verdict.', 'site.', 'off.', 'permit.', 'browser.', 'loading', 'stale.', 'error.', 'clone.', 'group.'],
    ...['undo', 'redo.', 'row.', 'notspam', 'suspect.', 'clutter.', 'spam.', 'set.', 'level.', 'value.', 'reader.'],
    ...['footer.', 'sync.', 'saved.', 'reason.', 'status.', 'switch.', 'panel.', 'report.', 'compare.open'],
    ...['pick', 'rv.script.now', 'rv.copied'],
  ],
};

/**
 * The module that a locale file becomes. `?keys=rv.,script.` after its name takes only the messages whose keys begin
 * so, `?for=popup` those of a screen: a script carries no word that it does not say.
 */
export function localeModule(text: string, id: string): string {
  const [path = '', query = ''] = id.split('?');
  const asked = new URLSearchParams(query);
  const wanted = SCREENS[asked.get('for') ?? ''] ?? asked.get('keys')?.split(',') ?? [''];
  const messages = parseLocale(text, path.replace(/^.*\/|\.yml$/gu, ''));
  const taken = Object.entries(messages).filter(([key]) => wanted.some((start) => key.startsWith(start)));
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(taken)))});`;
}

const isLocale = (id: string) => /\/locales\/\w+\.yml(?:\?|$)/u.test(id);

/** A Vite plugin for `import messages from '…/locales/en.yml'`; the build stops where the languages are not complete. */
export function locales(): {
  name: string;
  enforce: 'pre';
  buildStart(): void;
  load(id: string): { code: string; map: null } | null;
} {
  return {
    name: 'locales',
    enforce: 'pre',
    buildStart() {
      const { en } = readLocales(new URL('../locales/', import.meta.url));
      const keys = readFileSync(new URL('../src/model/message-key.generated.ts', import.meta.url), 'utf8');
      if (keys !== messageKeyModule(en)) throw new Error('locales/en.yml has changed: npm run keys');
    },
    load: (id) => (isLocale(id) ? { code: localeModule(readFileSync(id.replace(/\?.*$/u, ''), 'utf8'), id), map: null } : null),
  };
}

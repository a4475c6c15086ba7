import { parseArgs } from 'node:util';
import { SCRIPT_CHOICES, type ScriptChoice } from '@/model/script';
import { BROWSER_NAMES, type BrowserName } from '../browsers.ts';

/** What the command line asks for. */
export interface Arguments {
  /** A page, or a list of pages (`.jsonl`). */
  readonly input: string;
  readonly url: string | null;
  readonly browser: BrowserName;
  readonly script: ScriptChoice | null;
  /** File in the options page's export format. */
  readonly settings: string | null;
  /** What the server says about the encoding; null: nothing. */
  readonly charset: string | null;
  readonly scripts: boolean;
  /** How many tabs work at the same time. */
  readonly tabs: number;
}

export const USAGE = `npm run --silent inspect -- PAGE.html --url ADDRESS [options]
npm run --silent inspect -- PAGES.jsonl [options]      lines of {"file", "url"}; file relative to PAGES.jsonl

  --browser chromium|firefox   (chromium)
  --script CHOICE              ${SCRIPT_CHOICES.join(', ')}
  --settings FILE              settings as the options page exports them
  --charset LABEL              say the encoding in the answer's header
  --no-scripts                 the page's own scripts do not run
  --tabs N                     tabs at a time (3)`;

/** Tabs at a time: a third one keeps two cores busy while others wait for the browser. */
const DEFAULT_TABS = '3';

/** Reads the command line. @throws Error with a sentence where it cannot be understood. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
      script: { type: 'string' },
      settings: { type: 'string' },
      charset: { type: 'string' },
      'no-scripts': { type: 'boolean', default: false },
      tabs: { type: 'string', default: DEFAULT_TABS },
    },
  });
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0) throw new Error(`Expected one page or one list of pages.\n\n${USAGE}`);
  if (!input.endsWith('.jsonl') && values.url === undefined) throw new Error(`--url is needed for a single page.\n\n${USAGE}`);
  const tabs = Number(values.tabs);
  if (!Number.isInteger(tabs) || tabs < 1) throw new Error('--tabs wants a number from 1.');
  return {
    input,
    url: values.url ?? null,
    browser: oneOf(BROWSER_NAMES, values.browser, '--browser'),
    script: values.script === undefined ? null : oneOf(SCRIPT_CHOICES, values.script, '--script'),
    settings: values.settings ?? null,
    charset: values.charset ?? null,
    scripts: !values['no-scripts'],
    tabs,
  };
}

function oneOf<T extends string>(choices: readonly T[], value: string, option: string): T {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw new Error(`${option} wants one of: ${choices.join(', ')}.`);
  return choice;
}

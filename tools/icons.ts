import { mkdirSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { provideBrowser } from './browsers.ts';

/*
 * Draws the icons of public/icons/ from the mark (docs: INTERFACE, section 3) with Chromium: `npm run icons`.
 * 16-unit grid. Two cuts: one for 16 and 32 px on the pixel grid, one for the larger sizes.
 */

interface Cut {
  readonly brackets: string;
  readonly stroke: number;
  readonly cap: 'square' | 'butt';
  readonly drop: string;
}

const LARGE: Cut = {
  brackets: 'M3.5 6.6V3.5h3.1 M12.5 9.4v3.1H9.4',
  stroke: 1.5,
  cap: 'square',
  drop: 'M8 4.9c1.3 1.6 2.15 2.75 2.15 3.9a2.15 2.15 0 0 1-4.3 0C5.85 7.65 6.7 6.5 8 4.9z',
};

const SMALL: Cut = {
  brackets: 'M3 7V3h4 M13 9v4H9',
  stroke: 2,
  cap: 'butt',
  drop: 'M8 4.8c1.4 1.7 2.4 2.9 2.4 4.1a2.4 2.4 0 0 1-4.8 0c0-1.2 1-2.4 2.4-4.1z',
};

/** Colours by theme of the toolbar: [light, dark]. */
const COLOURS = {
  accent: ['#0A695F', '#1F8A7D'],
  grey: ['#66716D', '#99A5A1'],
  ochre: ['#A9670A', '#C07A14'],
  red: ['#B3372A', '#CF5145'],
} as const;

type Colour = keyof typeof COLOURS;

const tile = (colour: string): string => `<rect width="16" height="16" rx="3.75" fill="${colour}"/>`;
const frame = (colour: string): string =>
  `<rect x=".9" y=".9" width="14.2" height="14.2" rx="3.2" fill="none" stroke="${colour}" stroke-width="1.8"/>`;
const line = (path: string, colour: string, width: number, cap = 'butt'): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="${cap}"/>`;
const brackets = (cut: Cut): string => line(cut.brackets, '#fff', cut.stroke, cut.cap);

/** Each state's colour and what stands on or in its tile. They differ in shape, not only in colour. */
const STATES: Readonly<Record<string, { readonly colour: Colour; readonly draw: (cut: Cut, colour: string) => string }>> = {
  mark: { colour: 'accent', draw: (cut, colour) => `${tile(colour)}${brackets(cut)}<path d="${cut.drop}" fill="#fff"/>` },
  cleaned: { colour: 'accent', draw: (cut, colour) => `${tile(colour)}${brackets(cut)}<path d="${cut.drop}" fill="#fff"/>` },
  quiet: { colour: 'grey', draw: (cut, colour) => `${tile(colour)}${brackets(cut)}${line('M6 8h4', '#fff', 1.8)}` },
  off: { colour: 'grey', draw: (_, colour) => `${frame(colour)}${line('M4.6 11.4l6.8-6.8', colour, 1.8, 'round')}` },
  access: { colour: 'accent', draw: (_, colour) => `${frame(colour)}${line('M8 4v8M4 8h8', colour, 1.8)}` },
  clone: {
    colour: 'ochre',
    draw: (cut, colour) => `${tile(colour)}${brackets(cut)}${line('M6.2 6.2l3.6 3.6M9.8 6.2l-3.6 3.6', '#fff', 1.7)}`,
  },
  error: { colour: 'red', draw: (_, colour) => `${tile(colour)}${line('M8 3.4v6', '#fff', 2)}${line('M8 11v2', '#fff', 2)}` },
};

const SIZES = [16, 32, 48, 128];

function svg(state: string, dark: boolean, size: number): string {
  const { colour, draw } = STATES[state] ?? { colour: 'accent', draw: () => '' };
  const inner = draw(size <= 32 ? SMALL : LARGE, COLOURS[colour][dark ? 1 : 0]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16" style="display:block">${inner}</svg>`;
}

const folder = new URL('../public/icons/', import.meta.url);
mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: provideBrowser('chromium'),
  headless: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const state of Object.keys(STATES)) {
    for (const dark of state === 'mark' ? [false] : [false, true]) {
      for (const size of state === 'mark' ? SIZES : SIZES.slice(0, 3)) {
        await page.setViewport({ width: size, height: size });
        await page.setContent(`<body style="margin:0">${svg(state, dark, size)}`);
        writeFileSync(
          new URL(`${state}${dark ? '-dark' : ''}-${size}.png`, folder),
          await page.screenshot({ omitBackground: true }),
        );
      }
    }
  }
} finally {
  await browser.close();
}

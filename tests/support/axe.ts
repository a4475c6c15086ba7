import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>;
}

/** What axe finds on a screen as it stands, in a theme where one is named: each rule with the markup that breaks it. */
export async function findingsOfAxe(screen: Page, theme: 'light' | 'dark' | null = null): Promise<readonly string[]> {
  if (!(await screen.evaluate(() => 'axe' in globalThis))) await screen.evaluate(AXE);
  return screen.evaluate(async (theme) => {
    if (theme !== null) document.documentElement.dataset['theme'] = theme;
    // colours fade in, panels slide; what has no end is left alone
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
  }, theme);
}

import { describe, expect, it } from 'vitest';
import { checkStages } from '../../../tools/fuzz/check-stages.ts';
import { generatePage } from '../../../tools/fuzz/generate.ts';
import { minimise } from '../../../tools/fuzz/minimise.ts';
import { mutate } from '../../../tools/fuzz/mutate.ts';
import { randomFrom } from '../../../tools/fuzz/random.ts';
import { markup } from '../../support/markup.ts';

const URL = 'https://www.moushi.gov.cn/zwyw/202404/t20240409_1.html';
const PAGES = 60;

describe('the fuzzer', () => {
  it('makes the same page of the same seed, and others of others', () => {
    expect(generatePage(randomFrom(7))).toEqual(generatePage(randomFrom(7)));
    const { body } = generatePage(randomFrom(7));
    expect(mutate(body, randomFrom(9))).toBe(mutate(body, randomFrom(9)));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => mutate(body, randomFrom(seed)))).size).toBeGreaterThan(15);
  });

  it('finds nothing wrong with what the stages make of the pages that it makes up', () => {
    for (let seed = 0; seed < PAGES; seed++) {
      const { body, sentences } = generatePage(randomFrom(seed));
      expect({ seed, wrong: checkStages(markup(body, URL), sentences) }).toEqual({ seed, wrong: [] });
    }
  });

  it('would see a sentence go (negative control)', () => {
    const foot = '主办：某市人民政府办公室';
    const { body } = generatePage(randomFrom(3));
    const page = markup(
      body.replace('</body>', `<div class="footer"><p>${foot}</p><p>网站标识码：3700000000</p></div></body>`),
      URL,
    );
    expect(checkStages(page, [foot]).join()).toContain(`hides ${foot}`);
  });

  it('makes a failing page small', async () => {
    const { body } = generatePage(randomFrom(5));
    const fails = async (html: string): Promise<boolean> => html.includes('<h1>');
    expect(await minimise(`${body}<h1>`, fails)).toBe('<h1>');
  });
});

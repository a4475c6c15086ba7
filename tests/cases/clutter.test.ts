import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findClutter } from '@/clutter/find';
import { RULES } from '@/clutter/rules';
import { articleOf } from '../support/article';
import { fromHtml } from '../support/html';
import { page } from '../support/page';

/** One case of a rule: a page, and the texts of what the rule finds in it. */
interface Case {
  readonly label: string;
  readonly comment?: string;
  /** HTML; `{article}` stands for ARTICLE, which comes first where it is not named. */
  readonly input: string;
  /** Texts without white space, in order; `tag#id.class` where there is no text. Empty: no rule at all may find anything. */
  readonly finds: readonly string[];
}

const ARTICLE =
  '<h1>某市召开安全生产工作会议</h1><p class="meta">发布时间：2024-01-02 来源：本网</p>' +
  '<div class="content"><p>1月2日，某市召开安全生产工作会议，部署近期重点工作。</p><p>会议要求，各部门要压实责任，抓好落实。</p></div>';

const folder = fileURLToPath(new URL('./clutter/', import.meta.url));
const squeezed = (text: string) => text.replace(/\s+/gu, '');

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    const rule = RULES.find(({ id }) => id === `clutter/${file.replace('.json', '')}`);
    it.each(JSON.parse(readFileSync(folder + file, 'utf8')) as readonly Case[])('$label', ({ input, finds }) => {
      const html = input.includes('{article}')
        ? input.replace('{article}', ARTICLE)
        : /<h1/u.test(input)
          ? input
          : ARTICLE + input;
      const read = page(...fromHtml(html));
      const rules = finds.length > 0 && rule ? [rule] : RULES;
      const { findings, failures } = findClutter(read, articleOf(read), rules);
      expect(failures).toEqual([]);
      expect(findings.map(({ text, key, rule: id }) => squeezed(text) || key.slice(id.length + 1))).toEqual(finds);
      expect(rule).toBeDefined();
    });
  });
}

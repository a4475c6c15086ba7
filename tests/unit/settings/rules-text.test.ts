import { describe, expect, it } from 'vitest';
import { formatRules, parseRules } from '@/settings/rules-text';

/** Stands in for the browser: what querySelector takes, roughly. */
const isSelector = (text: string) => !/[{}^$@]|#[$@]|^\+|url\(|:(?:has-text|matches-css|style|remove)\(/u.test(text);
const parse = (text: string) => parseRules(text, isSelector);

describe('parseRules', () => {
  it('reads the form of ad blockers: a host stands for itself and all below it', () => {
    expect(parse('gd.gov.cn##.share-box').rules).toEqual([
      { place: { kind: 'domain', host: 'gd.gov.cn' }, selector: '.share-box' },
    ]);
    expect(parse('*.gd.gov.cn###ad').rules).toEqual([{ place: { kind: 'domain', host: 'gd.gov.cn' }, selector: '#ad' }]);
    expect(parse('##.ad').rules).toEqual([{ place: 'everywhere', selector: '.ad' }]);
  });

  it('reads a list of hosts as a rule for each', () => {
    expect(parse('a.gov.cn, b.gov.cn##.ad').rules.map(({ place }) => place)).toEqual([
      { kind: 'domain', host: 'a.gov.cn' },
      { kind: 'domain', host: 'b.gov.cn' },
    ]);
  });

  it('leaves comments and empty lines', () => {
    expect(parse('! mine\n\n  \n[Adblock Plus 2.0]')).toEqual({ rules: [], errors: [] });
  });

  it.each([
    'gd.gov.cn##.a { color: red }',
    'gd.gov.cn##.a { background: url(//x) }',
    'gd.gov.cn#$#body { display: none }',
    'gd.gov.cn##+js(set, a, 1)',
    'gd.gov.cn#@#.a',
    'gd.gov.cn##^script',
    'gd.gov.cn##.a:has-text(b)',
    'gd.gov.cn##.a:style(color: red)',
    'gd.gov.cn##',
    'not a host##.a',
    'a.gov.cn,~b.gov.cn##.a',
    '||gd.gov.cn^$third-party',
  ])('names %s with its line and goes on', (line) => {
    const { rules, errors } = parse(`##.good\n${line}\n##.good2`);
    expect(errors).toEqual([{ line: 2, text: line }]);
    expect(rules.map(({ selector }) => selector)).toEqual(['.good', '.good2']);
  });

  it('comes back from formatRules', () => {
    const text = '##.ad\na.gov.cn###b\nb.gov.cn##.c > p:nth-of-type(2)';
    expect(formatRules(parse(text).rules)).toBe(text);
  });
});

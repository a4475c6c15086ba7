import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageFacts } from '@/repair/facts';
import { findDamage } from '@/repair/find';
import { repaired } from '@/repair/repaired';
import { mayBeDamaged } from '@/repair/scout';
import { p, page } from '../support/page';

/** One case: paragraphs of a page, and what they were. */
interface Case {
  readonly label: string;
  readonly comment?: string;
  /** How the case came about; a known failure must fail. */
  readonly kind: 'synthetic' | 'leave' | 'known-failure';
  readonly input: readonly string[];
  /** The paragraphs repaired; absent where they must stay as they are. */
  readonly expected?: readonly string[];
  /** Stretches that must be reported as lost, in order. */
  readonly lost?: readonly string[];
}

const folder = fileURLToPath(new URL('./repair/', import.meta.url));

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    for (const one of JSON.parse(readFileSync(folder + file, 'utf8')) as readonly Case[]) {
      const test = one.kind === 'known-failure' ? it.fails : it;
      test(one.label, () => {
        const read = page(...one.input.map((text) => p(text)));
        const facts = pageFacts(read, null);
        const findings = findDamage(read, facts);
        expect(repaired(read, findings, facts).page.lines.map((line) => line.text)).toEqual(one.expected ?? one.input);
        if (findings.length > 0) expect(mayBeDamaged(read)).toBe(true);
        if (one.kind === 'leave') expect(findings.filter(({ replacement }) => replacement !== null)).toEqual([]);
        if (one.lost)
          expect(findings.filter(({ replacement }) => replacement === null).map(({ text }) => text)).toEqual(one.lost);
      });
    }
  });
}

/** Real pages and snippets, beside the repository: measured against, never copied. */
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

describe.skipIf(!existsSync(shared))('what was collected', () => {
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  const repair = (text: string) => {
    const read = page(...lines(text).map((line) => p(line)));
    const facts = pageFacts(read, null);
    return repaired(read, findDamage(read, facts), facts)
      .page.lines.map((line) => line.text)
      .join('\n');
  };

  it('the page that the project was created from comes out without a trace of damage', () => {
    const text = repair(readFileSync(`${shared}seed/page.txt`, 'utf8'));
    expect(text).not.toMatch(/[(?][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)|[?€\ue000-\uf8ff]/u);
    expect(text).toContain('推動當地重點產業園區提質增效');
    expect(text).toContain('助推當地優化產業結構');
  });

  // a suite that is skipped is collected all the same
  const file = `${shared}damage/samples.jsonl`;
  const samples = (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { damaged: string; restored: string | null; class: string });
  it.each(samples.filter(({ restored }) => restored !== null))('$class: $damaged', ({ damaged, restored, class: kind }) => {
    // Where bytes are gone the collector read the sentence: we leave such a stretch, and never write a third text.
    if (/lost|dropped/u.test(kind)) expect(repair(damaged)).toMatch(/\?/u);
    else expect(repair(damaged)).toBe(restored);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageFacts } from '@/repair/facts';
import { findDamage } from '@/repair/find';
import { repaired } from '@/repair/repaired';
import { mayBeDamaged } from '@/repair/scout';
import knownEntries from '@/repair/tables/known-entries.txt';
import { pairsOf } from '@/text/pairs';
import { simplifiedForComparison } from '@/text/simplified';
import traditional from '@/text/traditional.txt';
import { cleanPages } from '../support/clean';
import { damage, type Machine } from '../support/damage';
import { saysNothingNew } from '../support/lost';
import { h, p, page } from '../support/page';

const readings = new Map([...pairsOf(traditional)].map(({ traditional, reading }) => [traditional, reading]));
const ENTRIES = knownEntries.split('\n');

/** Words of official prose, ours; what stands between them puts all bytes beside all others. */
const WORDS =
  '當地重點項目 經濟發展 產業轉型升級 優化營商環境 深化改革開放 鄉村振興戰略 會議指出 有關部門 高質量發展 數字政府 網絡安全 為民服務 工作要求 調研組 專題學習 關於印發 實施意見 認真落實 加強領導 統籌推進 區域協調 技術創新 領導小組 監督檢查 聯繫群眾 公共服務 城鄉建設 環境保護 醫療保險 就業創業 個人信息 主要負責人 全體幹部 依法行政 責任追究 標準規範 場所設施 通知如下 二〇二三年 記者 提問 回答 參加 主持 強調 指導 規劃 辦理 時間 地點 說明 報告 總結 質量 權利 義務 資源 論壇 傳媒 版權 廣告 A股 K線 GDP 增長3% “十四五” 《辦法》 （試行） 、 ， 。 ； ： ！'.split(
    ' ',
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 60 }).map((words) => `${words.join('')}。`);
const text = fc.array(sentence, { minLength: 1, maxLength: 5 });

const machine: fc.Arbitrary<Machine> = fc.record({
  list: fc
    .shuffledSubarray(ENTRIES, { minLength: 12 })
    .map((entries) => new Map(entries.map((character) => [character, readings.get(character) ?? '']))),
  cuts: fc.boolean(),
});

/** Paragraphs of ours, long enough that a page of them has many characters without a reading. */
const PROSE = Array.from(
  { length: 12 },
  (_, nth) =>
    `第${nth + 1}條 會議指出，要推動當地重點產業轉型升級，優化營商環境，促進經濟高質量發展。各有關部門要認真落實實施意見，加強組織領導，統籌推進城鄉建設和環境保護工作；調研組實地考察了科技企業、城市街區和科研機構，就數字政府建設進行了交流。`,
);

/** Repairs paragraphs as a page of their own. */
function repair(paragraphs: readonly string[]) {
  const read = page(...paragraphs.map((paragraph) => p(paragraph)));
  const facts = pageFacts(read, null);
  const findings = findDamage(read, facts);
  return { read, facts, findings, lines: repaired(read, findings, facts).page.lines.map((line) => line.text) };
}

describe('repair', () => {
  it('gives what was written, or leaves it and says so: never a third text', () => {
    let exact = 0;
    let split = 0;
    fc.assert(
      fc.property(text, machine, (original, tool) => {
        const damaged = original.map((paragraph) => damage(paragraph, tool));
        const { read, facts, findings } = repair(damaged.map((one) => one.text));
        fc.pre(facts.damaged);
        expect(mayBeDamaged(read)).toBe(true);
        read.lines.forEach((line, at) => {
          const written = original[at] ?? '';
          expect(saysNothingNew(line, findings, written), `${written}\n${line.text}`).toBe(true);
          split += damaged[at]?.splits ?? 0;
          if (damaged[at]?.lost === 0) exact++;
        });
      }),
      { numRuns: 300 },
    );
    expect(exact).toBeGreaterThan(300);
    expect(split).toBeGreaterThan(30);
  });

  it('leaves clean text as it is, whatever readings people write', () => {
    const reading = fc.constantFrom(
      '（gàn）',
      '(bó)',
      '（yuè）',
      '(tāo tiè)',
      '(CDC)',
      '(Chen)',
      '(a)',
      '(m)',
      '?',
      '?!',
      '€',
      '「」',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 8, arbitrary: sentence }, { weight: 1, arbitrary: reading })), (parts) => {
        const clean = parts.join('');
        fc.pre(clean.trim() !== '');
        const { findings } = repair([clean]);
        expect(findings.filter(({ replacement }) => replacement !== null)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves dictionaries, readers, verse, formulas and names as they are, whatever is drawn', () => {
    const prose = { traditional: [PROSE], simplified: [PROSE.map(simplifiedForComparison)] };
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const paragraphs of cleanPages(seed, 20_000, prose)) {
          const changes = repair(paragraphs).findings.filter(({ replacement }) => replacement !== null);
          expect(changes, paragraphs.join('\n')).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('repeated is repair once', () => {
    fc.assert(
      fc.property(text, machine, (original, tool) => {
        const once = repair(original.map((paragraph) => damage(paragraph, tool).text));
        const read = page(...once.lines.map((line) => p(line)));
        expect(findDamage(read, once.facts).filter(({ replacement }) => replacement !== null)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same wherever the text is cut into nodes', () => {
    fc.assert(
      fc.property(sentence, machine, fc.array(fc.nat(400), { maxLength: 6 }), (original, tool, cuts) => {
        const { text: damaged } = damage(original, tool);
        const edges = [0, ...cuts.filter((cut) => cut < damaged.length).sort((a, b) => a - b), damaged.length];
        const parts = edges.slice(1).flatMap((end, at) => {
          const part = damaged.slice(edges[at], end);
          return part === '' ? [] : [at % 2 === 0 ? part : h('b', part)];
        });
        const read = page(p(...parts));
        const facts = pageFacts(read, null);
        const after = repaired(read, findDamage(read, facts), facts).page;
        expect(after.lines.map((line) => line.text)).toEqual(repair([damaged]).lines);
        expect(after.lines.map((line) => line.runs.length)).toEqual(read.lines.map((line) => line.runs.length));
        expect(after.lines.map((line) => line.runs.map((run) => run.text).join(''))).toEqual(
          after.lines.map((line) => line.text),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, and every span leads back to a span of the text as read', () => {
    const odd = fc.constantFrom(
      '(',
      ')',
      '?',
      '（',
      '）',
      '€',
      '\ue433',
      '\ud800',
      '\udc00',
      'fā',
      'shù',
      '發',
      '當',
      '刂',
      '&#x4E2D;',
      '\u200b',
      '⼈',
      '鏂',
      '板',
      '崕',
      '\n',
      'ÖÐ¹ú',
      '烫烫烫',
      '，',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(odd, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const paragraphs = parts.map((part) => part.join('')).filter((part) => part.trim() !== '');
          fc.pre(paragraphs.length > 0);
          const read = page(...paragraphs.map((paragraph) => p(paragraph)));
          const facts = { script: 'zh-Hant', damaged: true, readings: new Map([['發', 'fā']]) } as const;
          const findings = findDamage(read, facts);
          const after = repaired(read, findings, facts);
          const line = after.page.lines[0];
          const before = read.lines[0];
          if (!line || !before) throw new Error('no line');
          const [start, end] = [a % (line.text.length + 1), b % (line.text.length + 1)].sort((x, y) => x - y);
          const span = after.original({ line: line.id, start: start ?? 0, end: end ?? 0 });
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(before.text.length);
          for (const { at, replacement } of findings) {
            if (at.kind !== 'span' || at.span.line !== line.id || typeof replacement !== 'string') continue;
            // Cuts no fix in two.
            expect(at.span.end <= span.start || at.span.start >= span.start || span.end <= at.span.start).toBe(true);
            expect(at.span.start >= span.end || at.span.end <= span.end || at.span.start >= span.end).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes time that grows with the text alone', () => {
    const facts = { script: 'zh-Hant', damaged: true, readings: new Map([['發', 'fā']]) } as const;
    for (const unit of [
      '(',
      '?',
      'ā',
      '發(fā',
      '當?shù)',
      '?，',
      '？',
      '&amp;',
      '\u200b',
      '鏂板',
      '發\u200b',
      '?shù)刂',
      '?shù)',
      '((((fā)',
      '(fā)'.repeat(3),
      'ÖÐ',
      '1O',
      '錕斤',
      '烫',
    ]) {
      const hostile = unit.repeat(Math.ceil(300_000 / unit.length));
      const started = performance.now();
      const read = page(p(hostile));
      pageFacts(read, null);
      findDamage(read, facts);
      expect(performance.now() - started, unit).toBeLessThan(4000);
    }
  });

  it('would be seen to fail: a reading left, a character guessed', () => {
    const original = '推動當地重點項目，促進發展和就業。';
    const tool = {
      list: new Map([
        ['數', 'shù'],
        ['發', 'fā'],
        ['業', 'yè'],
        ['進', 'jìn'],
      ]),
    };
    const { read, findings } = repair([damage(original, tool).text]);
    const [line] = read.lines;
    if (!line) throw new Error('no line');
    expect(saysNothingNew(line, findings, original)).toBe(true);
    expect(saysNothingNew(line, findings.slice(1), original)).toBe(false);
    expect(
      saysNothingNew(
        line,
        findings.map((one) => ({ ...one, replacement: one.replacement?.replace('地', '也') ?? null })),
        original,
      ),
    ).toBe(false);
  });
});

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const HAN = /[\p{Script=Han}\u3000-\u303f\uff01-\uff65“”‘’]/u;

/** A mark of a text that is shown as another: where it stands (UTF-16 code units), and as what. */
export interface ShownMark {
  readonly at: number;
  readonly as: string;
}

/**
 * The half-width marks that stand between Chinese characters, with their full-width forms. Marks in numbers,
 * addresses and Latin text are left. An opening bracket counts by what is on either side of the pair.
 *
 * @example
 * fullWidthMarks('会议要求,各地要抓好落实') // [{ at: 4, as: '，' }]
 * fullWidthMarks('增长3.5%, 达到1,204个')    // []
 */
export function fullWidthMarks(text: string): readonly ShownMark[] {
  const found: ShownMark[] = [];
  const isHan = (character: string | undefined): boolean => character !== undefined && HAN.test(character);
  for (let at = 0; at < text.length; at++) {
    const as = FULL[text[at] ?? ''];
    if (as === undefined) continue;
    const before = text.slice(0, at).trimEnd().at(-1);
    const after = text.slice(at + 1).trimStart()[0];
    if (isHan(before) && (isHan(after) || after === undefined)) found.push({ at, as });
  }
  return found;
}

/** Quotation marks as vertical text has them: “” as 『』 in Traditional, ﹃﹄ in Simplified text. */
const VERTICAL: Readonly<Record<'traditional' | 'simplified', Readonly<Record<string, string>>>> = {
  traditional: { '“': '『', '”': '』', '‘': '「', '’': '」' },
  simplified: { '“': '﹃', '”': '﹄', '‘': '﹁', '’': '﹂' },
};

/** The quotation marks of a text that vertical writing shows as others. */
export function verticalMarks(text: string, script: 'traditional' | 'simplified'): readonly ShownMark[] {
  return [...text.matchAll(/[“”‘’]/gu)].map((match) => ({ at: match.index, as: VERTICAL[script][match[0]] ?? match[0] }));
}

/** Numbers of one or two digits, which stand upright in vertical text: start and end in UTF-16 code units. */
export function uprightNumbers(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/(?<![\d.,%\p{Script=Latin}])\d{1,2}(?![\d.,%\p{Script=Latin}])/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

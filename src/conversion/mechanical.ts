import entries from './facts/mechanical.txt';

/**
 * Fewer such words than this, or a lesser share of them among all places where they could stand, may be a slip or a
 * name. Measured on OpenCC's outputs, Traditional articles and their mechanical conversions: tests/unit/conversion/mechanical.test.ts.
 */
const LEAST = 2;
const LEAST_SHARE = 0.3;

const pairs = entries.split('\n').map((line) => line.split(' ') as [made: string, written: string]);
const MADE = new RegExp(pairs.map(([made]) => made).join('|'), 'gu');
// What people write has regional forms: 裡 beside 裏, 爲 beside 為.
const WRITTEN = new RegExp(pairs.map(([, written]) => written.replace('裏', '[裏裡]').replace('眾', '[眾衆]')).join('|'), 'gu');

/** Characters that a machine leaves, out of the words where people write them too; and what people write elsewhere. */
const LEFT_OVER =
  /于|(?<![皇太王母])后(?![妃宮土])|(?<![公英海鄰村故萬千百十])里(?![長程約昂弄巷])|(?<!若|相|天|不|何|無)干(?![預涉擾戈支係連貝])|余|(?<![遠長出親南北東西])征(?![服戰途程討戍])|(?<![風神喝精文])采(?![邑石])|范|(?<![上下中])游(?![泳擊離])/gu;
const ELSEWHERE = /[於後裡裏幹乾餘徵採範遊]/gu;
/** At least so many, of so many characters, and more of them than of what people write: a family of the name 于 is not enough. */
const LEAST_LEFT_OVER = 2;
const LEAST_DIFFERENT = 2;
const LEAST_SHARE_LEFT_OVER = 0.7;

/**
 * True if a Traditional text was made from Simplified one character at a time (真抓實干, 關于, 范圍): the reader's
 * form of Traditional is then had by the conversion from Simplified. Leaves what people wrote, names such as 于 in it too.
 */
export function mechanicalTraditional(text: string): boolean {
  const made = text.match(MADE)?.length ?? 0;
  if (made >= LEAST && made / (made + (text.match(WRITTEN)?.length ?? 0)) >= LEAST_SHARE) return true;
  const left = text.match(LEFT_OVER) ?? [];
  if (left.length < LEAST_LEFT_OVER || new Set(left).size < LEAST_DIFFERENT) return false;
  return left.length / (left.length + (text.match(ELSEWHERE)?.length ?? 0)) >= LEAST_SHARE_LEFT_OVER;
}

/*
 * What UTF-8 looks like where it was read as GBK, from the host's own decoder: two Chinese characters, six bytes, are
 * three pairs (新华, E6 96|B0 E5|8D 8E, is 鏂板崕). A byte 80 that begins a pair shows as €.
 */

/** A first and a second byte. */
const BEGINS = 1;
/** A third byte and the first of the next. */
const GOES_ON = 2;
/** A second and a third byte. */
const ENDS = 4;

let built: Uint8Array | null = null;

const CONTINUING = Array.from({ length: 0x40 }, (_, at) => 0x80 + at);

/** First bytes of Chinese text and the second ones that they have: U+2000, U+3000, U+4E00–U+9FFF, U+FF00. */
const FIRST: readonly (readonly [first: number, seconds: readonly number[]])[] = [
  [0xe2, [0x80]],
  [0xe3, [0x80]],
  [0xe4, CONTINUING.slice(0x38)],
  ...[0xe5, 0xe6, 0xe7, 0xe8, 0xe9].map((first) => [first, CONTINUING] as const),
  [0xef, [0xbc, 0xbd]],
];

/** By code unit, which of the three pairs it can be. */
function parts(): Uint8Array {
  if (built) return built;
  built = new Uint8Array(0x10000);
  const leads = CONTINUING.slice(1);
  const pairs: readonly (readonly [part: number, bytes: readonly number[]])[] = [
    [BEGINS, FIRST.flatMap(([first, seconds]) => seconds.flatMap((second) => [first, second]))],
    [GOES_ON, leads.flatMap((third) => FIRST.flatMap(([first]) => [third, first]))],
    [ENDS, leads.flatMap((second) => CONTINUING.flatMap((third) => [second, third]))],
  ];
  const decoder = new TextDecoder('gbk');
  for (const [part, bytes] of pairs) {
    for (const character of decoder.decode(Uint8Array.from(bytes))) {
      const code = character.charCodeAt(0);
      built[code] = (built[code] ?? 0) | part;
    }
  }
  return built;
}

const EURO = 0x20ac;

/** The characters that two first bytes of a sequence can show as; held equal to the decoder's by tests/unit/repair/scout.test.ts. */
export const FIRST_PAIRS =
  '妗妞妤妫妯妲妾姊姒姗姘姝姣姹娅娆娈娉娌娑娓娣娲娴娼婀婊婕婢婧婵宀宄宓宕宥宸寤寮寰搴杈杌杓杞杩棣棰椁椋椐椤椴椹楂楗楝楠楣楦楫楱楸楹榀榄榇榈榉榘榛榧榫榭榻槌槎浜浠浣浼涓涔淇渚澧澶澹濂濉濞濠濡濮濯瀚瀛瀣瀵瀹灏灞琚琛瑁瑕瑗瑙瑜瑭瑷瑾璀璁璇璋璎璐璜璞璧璨璩璺瓒甯纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡绨绫绮绯绱绲绶绺绻绾缁缂缃缇缈缍褰蹇鈥銆鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锛锜锝锠閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋韪韫韬骞';

/** True if two whole characters of UTF-8 stand side by side in a text, read as GBK. */
export function hasUtf8AsGbk(text: string): boolean {
  const all = parts();
  const is = (at: number, part: number) => ((all[text.charCodeAt(at)] ?? 0) & part) !== 0;
  const isEuro = (at: number) => text.charCodeAt(at) === EURO;
  for (let at = 0; at < text.length - 2; at++) {
    if (!is(at, BEGINS)) continue;
    if (is(at + 1, GOES_ON) && (is(at + 2, ENDS) || isEuro(at + 2))) return true;
    if (isEuro(at + 1) && is(at + 2, BEGINS)) return true;
  }
  return false;
}

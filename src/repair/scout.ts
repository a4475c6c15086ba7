import type { Page } from '@/model/page';
import { SYLLABLE } from '@/text/pinyin';

/*
 * What says that a page has nothing to repair, without any table: it runs everywhere, and repair itself comes to the
 * pages where this says that there may be something.
 */

/** Something that looks like a reading: cheap, and enough to leave most pages alone. */
export const LOOKS_ANNOTATED: Readonly<Record<'half' | 'full', RegExp>> = {
  half: new RegExp(`[(?]${SYLLABLE} ?\\)`, 'u'),
  full: new RegExp(`[（？?]${SYLLABLE}[ 　]?）`, 'u'),
};

/** Only these characters take part in any other damage; most lines of most pages have none of them. No `u`: all are BMP, and it is faster. */
const SUSPICIOUS =
  /[&\u0080-\u009f\u00ad\u00c0-\u00d6\u00d8-\u024f\u0391-\u044f\u200b-\u200f\u202a-\u202e\u2060-\u2069\u2e80-\u2fd5\ue000-\ufaff\ufeff\ufffd锛銆鐨涓鍥绗鏂浜鏄鍦鍜鏈浠鍙鏃鍚闂浼鎴鍒瀹缁璁鏁鏀鎵鍏鍙戝灞鎶锟烫屯]/;

const DIGIT_AND_LETTER = /\d[OoIl]|[OoIl]\d/;

/** True if a text may have damage other than readings behind characters. */
export function isSuspicious(text: string): boolean {
  return SUSPICIOUS.test(text) || DIGIT_AND_LETTER.test(text) || text.includes('?');
}

/** True if a page as read may have any damage; false only where {@link import('./repair').repair} finds none. */
export function mayBeDamaged({ lines }: Page): boolean {
  return lines.some(({ text }) => isSuspicious(text) || LOOKS_ANNOTATED.half.test(text) || LOOKS_ANNOTATED.full.test(text));
}

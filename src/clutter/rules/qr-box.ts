import type { PageElement } from '@/model/page';
import { descendants, linesIn } from '@/model/tree';
import { controls, element } from '../controls';
import { naming, wordsOf } from '../names';
import { CERTAIN, LIKELY, rule } from '../rule';
import { otherElements, type Scene } from '../scene';

const NAMES = naming('qr qrcode* qrcontainer ewm* erweima* wxewm codebox qrbox weixincode wxcode sjewm');
const CANVAS = naming('canvas qrcanvas qrcodecanvas');
const PICTURES: ReadonlySet<string> = new Set(['img', 'canvas', 'svg', 'iframe']);
/** Elements in such a box without text. */
const INSIDE = 12;
/** Characters of a line in such a box: a caption, no paragraph. */
const CAPTION = 30;

/**
 * A code to be read with the phone, and its caption: 扫一扫在手机打开当前页.
 * Leaves: codes in the article's body (扫码报名), captions of the body's pictures.
 * Source: templates of government sites; see tests/cases/clutter/qr-box.json.
 */
export const qrBox = rule('clutter/qr-box', 'qr-code', function* (scene) {
  yield* controls(scene, 'qr-caption');
  for (const box of scene.named(NAMES)) if (isShort(scene, box)) yield { at: element(box.id), confidence: LIKELY };
  for (const one of otherElements(scene)) {
    if (one.tag === 'canvas' && CANVAS.test(wordsOf(one))) yield { at: element(one.id), confidence: CERTAIN };
  }
});

function isShort({ page }: Scene, { id }: PageElement): boolean {
  const lines = linesIn(page, id).filter(({ kind }) => kind === 'text');
  if (lines.length > 6 || lines.some(({ text }) => text.trim().length > CAPTION)) return false;
  const inside = descendants(page, id);
  return lines.length > 0 || (inside.length <= INSIDE && inside.some(({ tag }) => PICTURES.has(tag)));
}

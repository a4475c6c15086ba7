import type { ElementId } from '@/model/page';
import { ancestors, textOf } from '@/model/tree';
import { element } from '../controls';
import { LIKELY, rule } from '../rule';
import { FRAME, otherLines, type Scene } from '../scene';

const TOPIC = /cookie/iu;
const CONSENT = /同意|接受|接納|允许|允許|知道了|明白|瞭解|了解|关闭|關閉|accept|agree|got it|consent/iu;
/** Characters of the longest bar. */
const LONGEST = 500;

/**
 * A bar that asks for consent to cookies: 本网站使用 Cookie … 同意.
 * Leaves: articles about cookies, a site's page on privacy.
 * Source: consent banners of Hong Kong and Taiwanese sites; see tests/cases/clutter/cookie-bar.json.
 */
export const cookieBar = rule(
  'clutter/cookie-bar',
  'floating-ad',
  function* (scene) {
    for (const line of otherLines(scene)) {
      if (!TOPIC.test(line.text)) continue;
      const bar = around(scene, line.element);
      if (bar !== null) yield { at: element(bar), confidence: LIKELY };
    }
  },
  { sentences: true },
);

/** The largest short element that names cookies and asks for consent; it stands apart from the article. */
function around({ page, keeps, charactersOf, placeOf }: Scene, id: ElementId): ElementId | null {
  let bar: ElementId | null = null;
  for (const element of ancestors(page, id)) {
    if (FRAME.has(element.tag) || keeps(element.id) || charactersOf(element.id) > LONGEST) break;
    if (placeOf(element.id) !== 'amid' && CONSENT.test(textOf(page, element.id))) bar = element.id;
  }
  return bar;
}

import type { Page, PageElement } from '@/model/page';
import { ancestors, attributeOf } from '@/model/tree';

/** An element's id and classes as words in lower case between single spaces, apart and joined: `shareBtn_wx` → ` share btn wx sharebtnwx `. */
export function wordsOf({ htmlId, classes }: PageElement): string {
  const names = `${htmlId} ${classes}`;
  const known = told.get(names);
  if (known !== undefined) return known;
  if (told.size >= MOST_NAMES) told.clear();
  const words = wordsIn(names);
  told.set(names, words);
  return words;
}

/** Words by names: the elements of a page share few, and every rule asks for them. */
const told = new Map<string, string>();
/** A page that makes names by the thousand fills no memory. */
const MOST_NAMES = 4000;

const NAME = /\S+/g;
/** A word ends where a capital follows a small letter. */
const WORD = /[A-Z]+[a-z]*|[a-z]+/g;

function wordsIn(names: string): string {
  const words: string[] = [];
  for (const name of names.match(NAME) ?? []) {
    const apart = (name.match(WORD) ?? []).map((word) => word.toLowerCase());
    words.push(...apart);
    if (apart.length > 1) words.push(apart.join(''));
  }
  return ` ${words.join(' ')} `;
}

/** A pattern that finds one of some words in what {@link wordsOf} gives; `*` stands for any letters. */
export function naming(words: string): RegExp {
  const forms = words.split(' ').map((word) => word.replaceAll('*', '[a-z]*'));
  return new RegExp(` (?:${forms.join('|')})(?= )`, 'u');
}

/** What a click on an element runs, '' where it is no control: `javascript:` addresses and `onclick`. */
export function scriptOf(element: PageElement): string {
  const { href } = element;
  // most addresses are told without a pattern
  const address = href !== null && !href.startsWith('http') && /^\s*(?:javascript|javascrpit)\s*:/iu.test(href) ? href : '';
  return `${address} ${attributeOf(element, 'onclick')}`.trim();
}

const MASTHEAD = naming(
  'header head headtop top nav navs navbar menu masthead banner logo search sitename sitenav topnav dh daohang',
);

/** Names of floating boxes that have a masthead's word in them: back-to-top, right-nav. */
const BESIDE_THE_PAGE = naming('backtop gotop totop returntop scrolltop topbtn right* side* float* fix* back*');

/** True for the site's masthead or navigation, by its tag, role, id or classes. */
export function isMastheadItself(element: PageElement): boolean {
  if (element.tag === 'header' || element.tag === 'nav' || attributeOf(element, 'role') === 'navigation') return true;
  if (element.htmlId === '' && element.classes === '') return false;
  const words = wordsOf(element);
  return MASTHEAD.test(words) && !BESIDE_THE_PAGE.test(words);
}

const CONTROL = naming(
  'canvas share* fenxiang fx* icon* ico print* dayin* dy qr* ewm* erweima* code wx weixin wechat weibo sina qq qzone font* zoom close* btn* button fav* collect* sc arrow* bshare* bdshare* bds social* jiathis* addthis* gwd* top totop',
);

/** True for a picture that is an icon or a control of its own, and no picture of an article's. */
export function isPictureOfControl(page: Page, picture: PageElement): boolean {
  if (picture.tag === 'svg') return true;
  let steps = 0;
  for (const element of ancestors(page, picture.id)) {
    if (steps++ > 2) return false;
    if (CONTROL.test(wordsOf(element)) || scriptOf(element) !== '') return true;
  }
  return ICON_FILE.test(picture.href ?? '');
}

/** File names of icons on pages of government sites. */
const ICON_FILE =
  /(?:share|icon|ico|print|dayin|qrcode|ewm|erweima|weixin|wechat|weibo|qzone|font|close|jiucuo|red)[^/]*\.(?:png|gif|jpe?g|svg|ico)(?:\?|$)/iu;

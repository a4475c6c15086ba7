import type { ElementId, PageElement } from '@/model/page';
import { attributeOf } from '@/model/tree';
import { documentType } from '@/text/document-type';
import type { Shape } from '../shape';

/** Smaller than this, in CSS pixels as the markup gives them, is an icon. */
const ICON = 50;
/** Icons of file types, buttons and blanks of content systems. */
const ICON_NAME =
  /(?:icon|blank|space|spacer|pixel|dot|arrow|btn|button|logo|qrcode|ewm|weixin|wechat|share|print|close|zoom|loading|ico_|fileTypeImages|fileicon|attach(?:ment)?_?icon)[\w-]*\.(?:gif|png|jpe?g|svg|webp)/iu;

/** True for a picture of the article rather than an icon, by its address and the size that its markup gives. */
export function isPicture(image: PageElement): boolean {
  const address = pictureAddress(image);
  if (address === '' || ICON_NAME.test(address)) return false;
  return ['width', 'height'].every((name) => {
    const size = /^\s*(\d+)(?:px)?\s*$/u.exec(attributeOf(image, name));
    return size === null || Number(size[1]) >= ICON;
  });
}

/** Where a picture comes from: a lazy one carries its address in a data attribute. */
export function pictureAddress(image: PageElement): string {
  for (const name of ['data-src', 'data-original', 'data-lazy-src', 'data-url']) {
    const lazy = attributeOf(image, name);
    if (lazy !== '') return lazy;
  }
  return image.href ?? '';
}

/** True for what stands in for a text: a picture, a film, a document set into the page. */
export function isDepicting(element: PageElement): boolean {
  const { tag, href } = element;
  if (tag === 'img') return isPicture(element);
  if (tag === 'video' || tag === 'audio') return true;
  return (tag === 'embed' || tag === 'object' || tag === 'iframe') && href !== null && documentType(href) !== null;
}

/** The smallest element that holds all pictures behind a head, for an article without text; null where there are none. */
export function pictureRoot(shape: Shape, first: number): ElementId | null {
  const { elements } = shape.page;
  const foot = shape.lines.findIndex((line, at) => at >= first && line !== null && line.furniture === 'footer');
  const pictures = elements.filter(
    (element) =>
      element.firstLine >= first &&
      (foot < 0 || element.firstLine <= foot) &&
      shape.hidden[element.id] === 0 &&
      shape.unlikely[element.id] === 0 &&
      shape.inLink[element.id] === 0 &&
      isDepicting(element),
  );
  const last = pictures.at(-1);
  if (!last) return null;
  for (let at = pictures[0]?.parent ?? null; at !== null; at = elements[at]?.parent ?? null) {
    if (last.id < (elements[at]?.end ?? 0)) return at;
  }
  return null;
}

import type { PageElement } from '@/model/page';
import { attributeOf } from '@/model/tree';

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

import { SHAPES, type Shaped } from './shapes.ts';
import { SITES } from './site.ts';

/** An ordinary page without spam, made up by us. */
export interface OrdinaryPage extends Omit<Shaped, 'main' | 'clutter'> {
  /** `SHAPE of SITE`. */
  readonly name: string;
  readonly shape: string;
  readonly url: string;
  readonly body: string;
  /** Lines that an article's page may lose: the site's way in and foot, and widgets. */
  readonly clutter: readonly string[];
}

/** Every shape on every site: the same each time. */
export const ORDINARY_PAGES: readonly OrdinaryPage[] = SITES.flatMap((site) =>
  SHAPES.map(({ name, shape }) => {
    const t = (simplified: string, traditional: string): string => (site.traditional ? traditional : simplified);
    const { main, clutter = [], ...shaped } = shape(site, t);
    const file = shaped.article ? 'zwyw/202404/t20240409_1.html' : name === 'home' ? '' : `${name}/index.html`;
    return {
      ...shaped,
      name: `${name} of ${site.id}`,
      shape: name,
      clutter: [...clutter, ...linesOf(site.bottom), t('当前位置：首页 > 政务要闻', '現在位置：首頁 > 最新消息')],
      url: `https://${site.host}/${file}`,
      body: site.page(shaped.title, main),
    };
  }),
);

/** The lines of markup that has one block a line. */
function linesOf(markup: string): readonly string[] {
  return markup
    .replace(/<\/?(?:a|font|span)\b[^>]*>/gu, '')
    .split(/<[^>]*>/u)
    .map((line) => line.trim())
    .filter(Boolean);
}

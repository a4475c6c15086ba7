import { attribute, firstChildOf, isElement, isText, localNameOf, nextSiblingOf } from '@/dom/accessors';
import type { Article, BodyPart } from '@/model/article';
import type { ElementId, Line, LineId } from '@/model/page';
import { ancestors, elementOf, lineOf, linesIn } from '@/model/tree';
import { withParagraphs } from './preserved';
import type { Reading } from './read';

/*
 * The article's body as HTML for the reading view: a copy, made of a few tags and of text as it is to be shown. What
 * is not named here does not get in; the view sanitises what it is given all the same.
 *
 *   text part ─▶ its runs, in the inline elements that they stand in    table, list ─▶ a walk over the element
 *   image ─▶ <figure>, of a picture that the page has loaded            neighbours of one kind ─▶ one list, quote, signature
 */

/** How the page shows, as far as the copy needs to know it. */
export interface BodySource {
  readonly reading: Reading;
  readonly article: Article;
  /** The texts of a line's runs, as they are to be shown. */
  readonly texts: (line: Line) => readonly string[];
  /** True for what we hid. */
  readonly hidden: (element: Element) => boolean;
}

// biome-ignore format: one theme a line
/** Inline elements that mean something; all others leave their content. */
const INLINE: ReadonlySet<string> = new Set([
  'b', 'strong', 'em', 'i', 'cite', 'q', 'u', 's', 'del', 'ins', 'mark', 'code', 'kbd', 'abbr', 'time', // said with weight
  'sub', 'sup', // small and raised: notes, formulas
  'ruby', 'rb', 'rt', 'rp', 'rtc', // genuine readings
]);

// biome-ignore format: one theme a line
/** Blocks that a table or a list is made of, and the attributes that carry meaning there. */
const BLOCKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['table', []], ['caption', []], ['thead', []], ['tbody', []], ['tfoot', []], ['tr', []],
  ['th', ['colspan', 'rowspan', 'scope']], ['td', ['colspan', 'rowspan']],
  ['ul', []], ['ol', ['start', 'reversed']], ['li', ['value']], ['dl', []], ['dt', []], ['dd', []], ['p', []], ['blockquote', []],
]);

/** Elements whose content nobody reads. */
const NOTHING: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'form',
  'select',
  'textarea',
  'input',
  'button',
  'canvas',
  'svg',
  'math',
  'audio',
  'video',
]);

const ALIGNED = /text-align\s*:\s*(\w+)/iu;
/** Up to so many characters a line is a signature or a title if it is set as one: it does not fill a line. */
const SHORT = 40;
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/iu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);

/** What stands in the text for a note: [1], ［2］, ①, 注3. */
const NOTE_MARK = /^\s*(?:[[［(（〔]?\d{1,3}[\]］)）〕]?|[①-⑳]|[注註]\d{1,2})\s*$/u;
/** Names of files, and words that editors put in by themselves: nothing that tells a picture. */
const NO_WORDS = /^(?:\S+\.(?:png|jpe?g|gif|bmp|webp)|(?:已编辑)?(?:图片|圖片|照片|image|img|pic|photo)[\s_-]*\d*|\d+)$/iu;
/** Pictures up to this many pixels a side only take room. */
const SPACER = 2;
/** Where pages keep the address of a picture that comes only once it is scrolled to. */
const LATER = ['data-src', 'data-original', 'data-lazy-src', 'data-lazyload', 'data-echo'];

/** True for a picture that stands where another one is to come. */
function isStandIn(element: HTMLImageElement): boolean {
  const later = LATER.map((name) => attribute(element, name)).find((address) => address !== null && address !== '');
  return later != null && URL.canParse(later, element.baseURI) && new URL(later, element.baseURI).href !== element.currentSrc;
}

/** The body of an article as HTML; '' where it has none. */
export function bodyHtml(source: BodySource): string {
  const copy = new Copy(source);
  const blocks = source.article.body.map((part) => ({ wrap: wrapOf(source, part), html: copy.part(part) }));
  let html = '';
  let open = '';
  for (const { wrap, html: block } of blocks) {
    if (block === '') continue;
    if (wrap !== open) html += `${open && `</${open.split(' ')[0]}>`}${wrap && `<${wrap}>`}`;
    open = wrap;
    html += block;
  }
  return html + (open && `</${open.split(' ')[0]}>`);
}

/** What neighbours of one kind stand in together, as an opening tag's content; '' for none. */
function wrapOf({ reading }: BodySource, part: BodyPart): string {
  if (part.kind !== 'text') return '';
  switch (part.role) {
    case 'item': {
      const at = lineOf(reading.page, part.line).element;
      const list = [...ancestors(reading.page, at)].find(({ tag }) => tag === 'ul' || tag === 'ol');
      return list?.tag ?? 'ul';
    }
    case 'quote':
      return 'blockquote';
    case 'signature':
      return 'div data-role="signature"';
    case 'footnote':
      return 'div data-role="notes"';
    default:
      return '';
  }
}

class Copy {
  private readonly source: BodySource;
  /** Texts of text nodes, of the lines that were asked for. */
  private readonly shown = new Map<Text, string>();

  constructor(source: BodySource) {
    this.source = source;
  }

  part(part: BodyPart): string {
    const { reading } = this.source;
    switch (part.kind) {
      case 'text': {
        const inner = this.line(lineOf(reading.page, part.line));
        if (inner === '') return '';
        const tag = part.role === 'heading' ? this.headingTag(part.line) : part.role === 'item' ? 'li' : 'p';
        const role = part.role === 'caption' ? 'caption' : tag === 'p' ? this.setAs(part) : '';
        return inner
          .split('\n')
          .filter((paragraph) => /[^\s<>]/u.test(paragraph.replace(/<[^>]*>/gu, '')))
          .map((paragraph) => `<${tag}${role && ` data-role="${role}"`}>${paragraph}</${tag}>`)
          .join('');
      }
      case 'table':
      case 'list': {
        for (const line of linesIn(reading.page, part.element)) this.note(line);
        const node = reading.elements[part.element];
        return node && !this.isHidden(part.element) ? this.walk(node) : '';
      }
      case 'image': {
        const caption = part.caption === null ? '' : this.line(lineOf(reading.page, part.caption));
        const picture = this.isHidden(part.element) ? '' : this.image(reading.elements[part.element]);
        if (picture === '') return caption && `<p data-role="caption">${caption}</p>`;
        return `<figure>${picture}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
      }
    }
  }

  /** The page's own heading that a line stands in; a heading by its number alone comes as the paragraph that it is. */
  private headingTag(line: LineId): string {
    const { page } = this.source.reading;
    const tag = [...ancestors(page, lineOf(page, line).element)].find((element) => /^h[1-6]$/u.test(element.tag))?.tag;
    return tag === 'h1' ? 'h2' : (tag ?? 'p');
  }

  /** How the page itself sets a short paragraph: at the end as a signature, or in the middle as a title inside a document. */
  private setAs({ line, role }: BodyPart & { kind: 'text' }): 'signature' | 'centred' | '' {
    const { page } = this.source.reading;
    if (role === 'signature' || lineOf(page, line).text.trim().length > SHORT) return '';
    for (const { attributes } of ancestors(page, lineOf(page, line).element)) {
      const at = ALIGNED.exec(attributes?.['style'] ?? '')?.[1] ?? attributes?.['align'];
      if (at) return /^(?:right|end)$/iu.test(at) ? 'signature' : /^center$/iu.test(at) ? 'centred' : '';
    }
    return '';
  }

  private isHidden(id: ElementId): boolean {
    const { reading, hidden } = this.source;
    return [...ancestors(reading.page, id)].some((element) => {
      const node = reading.elements[element.id];
      return node !== undefined && hidden(node);
    });
  }

  private note(line: Line): void {
    const texts = this.source.texts(line);
    line.runs.forEach(({ slot, text }, at) => {
      const place = this.source.reading.slot(slot);
      if (place?.kind === 'text') this.shown.set(place.node, texts[at] ?? text);
    });
  }

  /** True for a line whose own breaks the browser shows, as in <pre>. */
  private keepsBreaks({ element, text }: Line): boolean {
    const node = this.source.reading.elements[element];
    // Of few lines it is asked: most have no break inside.
    return /\S\s*\n\s*\S/u.test(text) && node !== undefined && getComputedStyle(node).whiteSpaceCollapse !== 'collapse';
  }

  /** A line's runs, each in the inline elements that it stands in below the line's block; `\n` where a paragraph ends in it. */
  private line(line: Line): string {
    const { page } = this.source.reading;
    const kept = this.keepsBreaks(line);
    const texts = kept ? withParagraphs(this.source.texts(line)) : [...this.source.texts(line)];
    trimEdges(texts);
    let html = '';
    let open: readonly { id: ElementId; tag: string }[] = [];
    line.runs.forEach((run, at) => {
      const text = texts[at] ?? run.text;
      if (text === '' || this.isHidden(run.element)) return;
      const chain = [...ancestors(page, run.element)];
      const top = chain.findIndex(({ id }) => id === line.element);
      const next = chain
        .slice(0, top < 0 ? 0 : top)
        .reverse()
        .flatMap(({ id }) => {
          const tag = this.inlineTag(id);
          return tag === '' ? [] : [{ id, tag }];
        });
      const other = next.findIndex(({ id }, depth) => open[depth]?.id !== id);
      const common = other < 0 ? Math.min(next.length, open.length) : other;
      html += close(open.slice(common)) + opened(next.slice(common));
      html += kept
        ? escaped(text).replaceAll('\n', () => `${close(next)}\n${opened(next)}`)
        : escaped(text.replace(/\s+/gu, ' '));
      open = next;
    });
    return (html + close(open)).replace(/^\s+$/u, '');
  }

  /** An inline element's tag with what it may carry; '' where it means nothing. */
  private inlineTag(id: ElementId): string {
    const { tag, href, attributes } = elementOf(this.source.reading.page, id);
    if (tag === 'a' && href !== null && this.isHere(href)) {
      // A way to a note of the same page is that note's mark; other ways about the page lead nowhere in the view.
      return NOTE_MARK.test(this.source.reading.elements[id]?.textContent ?? '') ? 'sup' : '';
    }
    if (tag === 'a') return href !== null && /^(?:https?|mailto):/iu.test(href) ? `a href="${escaped(href)}"` : '';
    if (INLINE.has(tag)) return tag;
    return BOLD.test(attributes?.['style'] ?? '') ? 'b' : '';
  }

  /** True for the address of a place on the page itself; `#/` and `#!` lead to other pages of an application. */
  private isHere(href: string): boolean {
    const [place, ...name] = href.split('#');
    return name.length > 0 && !/^[/!]/u.test(name[0] ?? '') && place === this.source.reading.page.url.split('#')[0];
  }

  /** A table or list, node by node; without recursion, since pages nest deep. */
  private walk(root: Element): string {
    let html = '';
    const stack: { node: Node | null; end: string }[] = [];
    const enter = (element: Element): void => {
      const tag = localNameOf(element).toLowerCase();
      if (this.source.hidden(element) || NOTHING.has(tag)) return;
      if (tag === 'br') html += '<br>';
      else if (tag === 'img') html += this.image(element);
      else {
        const opening = this.tagOf(element, tag);
        if (opening !== '') html += `<${opening}>`;
        stack.push({ node: firstChildOf(element), end: opening === '' ? '' : close([{ tag: opening }]) });
      }
    };
    enter(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { node } = top;
      if (node === null) {
        html += top.end;
        stack.pop();
        continue;
      }
      top.node = nextSiblingOf(node);
      if (isText(node)) html += escaped((this.shown.get(node) ?? '').replace(/\s+/gu, ' '));
      else if (isElement(node)) enter(node);
    }
    return html;
  }

  private tagOf(element: Element, tag: string): string {
    const wanted = BLOCKS.get(tag);
    if (!wanted) {
      const id = this.source.reading.idOf(element);
      return id === undefined ? '' : this.inlineTag(id);
    }
    const attributes = wanted.map((name) => [name, attribute(element, name)] as const).filter(([, value]) => value !== null);
    return [tag, ...attributes.map(([name, value]) => `${name}="${escaped(value ?? '')}"`)].join(' ');
  }

  /** A picture that the page has loaded; the place of one that it has not. */
  private image(element: Element | undefined): string {
    if (!(element instanceof HTMLImageElement)) return '';
    const words = (attribute(element, 'alt') ?? '').trim();
    const alt = NO_WORDS.test(words) ? '' : escaped(words);
    const { naturalWidth: width, naturalHeight: height, currentSrc, complete } = element;
    if (complete && width > 0 && Math.max(width, height) <= SPACER && !isStandIn(element)) return '';
    if (!complete || width === 0 || !/^(?:https?|data|file):/iu.test(currentSrc) || isStandIn(element))
      return `<span data-role="picture">${alt}</span>`;
    const cors = attribute(element, 'crossorigin');
    // With the mode of the page's own request: another one would be a request anew.
    const mode = cors === null ? '' : ` crossorigin="${cors === 'use-credentials' ? cors : 'anonymous'}"`;
    return `<img src="${escaped(currentSrc)}" alt="${alt}" width="${width}" height="${height}"${mode}>`;
  }
}

const opened = (next: readonly { readonly tag: string }[]): string => next.map(({ tag }) => `<${tag}>`).join('');

const close = (open: readonly { readonly tag: string }[]): string =>
  [...open]
    .reverse()
    .map(({ tag }) => `</${tag.split(' ')[0]}>`)
    .join('');

/** Takes the white space off both ends of a paragraph, over as many runs as it takes. */
function trimEdges(texts: string[]): void {
  for (let at = 0; at < texts.length; at++) {
    texts[at] = (texts[at] ?? '').replace(/^[\s\u200b\u2060]+/u, '');
    if (texts[at] !== '') break;
  }
  for (let at = texts.length - 1; at >= 0; at--) {
    texts[at] = (texts[at] ?? '').replace(/[\s\u200b\u2060]+$/u, '');
    if (texts[at] !== '') break;
  }
}

import type { Markup } from '@/model/markup';
import type { ElementId, Page } from '@/model/page';
import {
  isAddressAttribute,
  isReadAttribute,
  isTextAttribute,
  MUTE,
  OPAQUE,
  type OpenElement,
  PageBuilder,
} from './page-builder';

/*
 * A page from its markup as browsers write it (HTML standard, 13.3 "Serializing HTML fragments"): every element but the
 * void ones is closed, every attribute quoted, so no parser's rules are needed. A script can build trees that are
 * written like others; what does not add up is refused, and then the tree itself is walked (page/read.ts).
 */

/** Where a slot's text lives in the tree. */
export type Place =
  /** `child` counts the parent's nodes, texts beside each other as one, empty ones as none. */
  | { readonly kind: 'text'; readonly element: ElementId; readonly child: number }
  | { readonly kind: 'attribute'; readonly element: ElementId; readonly name: string }
  | { readonly kind: 'title'; readonly element: ElementId };

/** A page and where its slots are; an element's id is its place among all of the document's. */
export interface ParsedPage {
  readonly page: Page;
  /** By slot. */
  readonly places: readonly Place[];
}

/** The markup of a page is not that of a tree that could be told from it. */
export class UnreadableMarkup extends Error {
  override readonly name = 'UnreadableMarkup';
}

// biome-ignore format: a list
/** Elements without content and end tag. */
const VOID: ReadonlySet<string> = new Set([
  'area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'keygen', 'link', 'meta', 'param',
  'source', 'track', 'wbr',
]);

/** Elements whose text is written as it is; `<noscript>` only where scripts may run. */
const RAW: ReadonlySet<string> = new Set(['iframe', 'noembed', 'noframes', 'plaintext', 'script', 'style', 'xmp']);

/** Elements of SVG whose content is HTML again. */
const HTML_AGAIN: ReadonlySet<string> = new Set(['desc', 'foreignobject', 'title']);

/** The elements whose address the browser resolves, by attribute. */
const RESOLVED: Readonly<Record<string, ReadonlySet<string>>> = {
  href: new Set(['a', 'area', 'base', 'link']),
  src: new Set(['audio', 'embed', 'frame', 'iframe', 'img', 'input', 'script', 'source', 'track', 'video']),
  data: new Set(['object']),
};

interface Level {
  readonly element: OpenElement;
  /** As written. */
  readonly name: string;
  readonly inline: boolean;
  /** The nearest block, itself included. */
  readonly block: ElementId;
  /** Its content is SVG or MathML. */
  readonly foreign: boolean;
  readonly mute: boolean;
  /** Child nodes so far. */
  children: number;
}

/**
 * The page that some markup stands for.
 * @throws UnreadableMarkup where it is not clear which tree that is.
 */
export function parsePage(markup: Markup): ParsedPage {
  return new Parser(markup).parse();
}

class Parser {
  private readonly html: string;
  private readonly markup: Markup;
  private readonly builder: PageBuilder;
  private readonly places: Place[] = [];
  private readonly levels: Level[] = [];
  private titleSeen = false;
  private at = 0;

  constructor(markup: Markup) {
    this.markup = markup;
    this.html = markup.html;
    this.builder = new PageBuilder(markup.url);
  }

  parse(): ParsedPage {
    const { html } = this;
    while (this.at < html.length) {
      const next = html.indexOf('<', this.at);
      const end = next < 0 ? html.length : next;
      if (end > this.at) this.text(unescaped(html.slice(this.at, end)));
      this.at = end;
      if (next >= 0) this.tag();
    }
    if (this.levels.length > 0 || this.builder.size !== this.markup.elements) throw new UnreadableMarkup();
    return { page: this.builder.page(null), places: this.places };
  }

  private tag(): void {
    const { html, at } = this;
    const code = html.charCodeAt(at + 1);
    if (code === SLASH) this.endTag();
    else if (code === EXCLAMATION) this.skip('<!--', '-->');
    else if (code === QUESTION) this.skip('<?', '>');
    else this.startTag();
  }

  /** Passes over a comment or an instruction, which parts texts. */
  private skip(begins: string, ends: string): void {
    const { html, at } = this;
    const end = html.indexOf(ends, at + begins.length);
    if (!html.startsWith(begins, at) || end < 0) throw new UnreadableMarkup();
    this.at = end + ends.length;
    const top = this.levels[this.levels.length - 1];
    if (top) top.children++;
  }

  private endTag(): void {
    const top = this.levels.pop();
    if (!top) throw new UnreadableMarkup();
    const { html, at } = this;
    const end = at + 2 + top.name.length;
    if (!html.startsWith(top.name, at + 2) || html.charCodeAt(end) !== GREATER) throw new UnreadableMarkup();
    this.at = end + 1;
    this.builder.close(top.element, top.inline);
  }

  private text(text: string): void {
    const top = this.levels[this.levels.length - 1];
    if (!top) throw new UnreadableMarkup();
    const child = top.children++;
    if (top.mute) return;
    const element = top.element.id;
    if (this.builder.text(element, top.block, text)) this.places.push({ kind: 'text', element, child });
  }

  private startTag(): void {
    NAME.lastIndex = this.at + 1;
    const name = NAME.exec(this.html)?.[0];
    const above = this.levels[this.levels.length - 1];
    if (name === undefined || (!above && this.builder.size > 0)) throw new UnreadableMarkup();
    if (above) above.children++;
    this.at = NAME.lastIndex;
    const tag = name.toLowerCase();
    const foreign = above?.foreign ?? false;
    // a registered name may stand for a tree of its own, which is not written down
    if (!foreign && tag.includes('-')) throw new UnreadableMarkup();

    const element = this.builder.open(tag, above?.element.id ?? null);
    const others = this.attributes(element, foreign);
    const inline = this.builder.begin(element, !above);
    const mute = above?.mute ?? false;
    if (!mute) {
      for (const [attribute, written] of others) {
        if (!isTextAttribute(attribute, element)) continue;
        if (this.builder.lone(element.id, 'attribute', attribute, unescaped(written)))
          this.places.push({ kind: 'attribute', element: element.id, name: attribute });
      }
    }
    if (!foreign && VOID.has(tag)) {
      this.builder.close(element, inline);
      return;
    }
    const block = inline && above ? above.block : element.id;
    const inside = tag === 'svg' || tag === 'math' || (foreign && !HTML_AGAIN.has(tag));
    const silent = mute || MUTE.has(tag) || (foreign && OPAQUE.has(tag));
    this.levels.push({ element, name, inline, block, foreign: inside, mute: silent, children: 0 });
    if (!foreign) this.content(element, tag);
  }

  /** Reads the attributes, and gives those that are no part of the element, as they are written. */
  private attributes(element: OpenElement, foreign: boolean): readonly (readonly [string, string])[] {
    const { html, builder } = this;
    const others: [string, string][] = [];
    let content: string | null = null;
    while (html.charCodeAt(this.at) === SPACE) {
      const equals = html.indexOf('="', this.at + 1);
      const end = equals < 0 ? -1 : html.indexOf('"', equals + 2);
      if (end < 0) throw new UnreadableMarkup();
      const name = html.slice(this.at + 1, equals);
      this.at = end + 1;
      const written = html.slice(equals + 2, end);
      if (isReadAttribute(name)) builder.attribute(element, name, unescaped(written));
      else if (isAddressAttribute(name)) element.href ??= this.address(element.tag, name, unescaped(written), foreign);
      else if (name === 'content' && element.tag === 'meta') content = unescaped(written);
      else others.push([name, written]);
    }
    if (html.charCodeAt(this.at) !== GREATER) throw new UnreadableMarkup();
    this.at++;
    if (element.tag === 'meta') builder.meta(element, content);
    return others;
  }

  /** What is written otherwise than as elements and texts. */
  private content(element: OpenElement, tag: string): void {
    if (tag === 'title') this.title(element);
    else if (tag === 'template') this.template();
    else if (RAW.has(tag) || (tag === 'noscript' && this.markup.scripting)) this.raw(element, tag);
  }

  /** Text that is written as it is. */
  private raw(element: OpenElement, tag: string): void {
    const end = this.html.indexOf(`</${tag}>`, this.at);
    if (end < 0) throw new UnreadableMarkup();
    const text = this.html.slice(this.at, end);
    this.at = end;
    if (tag === 'script') this.builder.script(element, () => text);
    if (text !== '' && !OPAQUE.has(tag) && tag !== 'iframe') this.text(text);
  }

  /** The document's title is its first title element. */
  private title(element: OpenElement): void {
    const end = this.html.indexOf('<', this.at);
    const text = unescaped(this.html.slice(this.at, end));
    this.at = end;
    if (!this.titleSeen && text !== '' && this.builder.lone(element.id, 'title', null, text))
      this.places.push({ kind: 'title', element: element.id });
    this.titleSeen = true;
  }

  /** What a template holds is no part of the document. */
  private template(): void {
    TEMPLATE.lastIndex = this.at;
    for (let depth = 1; depth > 0; ) {
      const found = TEMPLATE.exec(this.html);
      if (!found) throw new UnreadableMarkup();
      depth += found[0] === '</template>' ? -1 : 1;
      this.at = found.index;
    }
  }

  /** An address as the browser resolves it, as written where it cannot. */
  private address(tag: string, name: string, value: string, foreign: boolean): string {
    if (foreign || !RESOLVED[name]?.has(tag)) return value;
    // what a document's base is relative to is its own address
    return URL.parse(value, tag === 'base' ? this.markup.url : this.markup.base)?.href ?? value;
  }
}

const [SPACE, EXCLAMATION, SLASH, GREATER, QUESTION] = [0x20, 0x21, 0x2f, 0x3e, 0x3f];
const NAME = /[a-z][^\s/>]*/iuy;
/** The border of a template; scripts that hold one are refused by what follows from it. */
const TEMPLATE = /<template(?=[ >])|<\/template>/gu;

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Text as it is in the tree. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(amp|lt|gt|quot|nbsp);/gu, (_, name: string) => REFERENCES[name] ?? '');
}

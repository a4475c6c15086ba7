import type { ElementId, Hiding, Line, LineId, Measure, Page, PageElement, Run, SlotId } from '@/model/page';

/*
 * A page built in code, as page/read.ts would have read it:
 *
 *     page(
 *       title('关于公布名单的通知_某市人民政府'),
 *       h('div', { class: 'content' }, p('第一段。'), p('第二段，', a('https://example.gov.cn/1', '附件'), '。')),
 *       h('div', { style: 'display:none', hiding: 'display' }, '看不见的字'),
 *     )
 *
 * Only what a test says is measured (`hiding`, `box`); everything else stays unmeasured.
 */

/** What an element has besides its content: any attribute, and what measuring it would give. */
export interface Attributes {
  readonly [name: string]: string | undefined | Hiding | 'shown' | Partial<Measure>;
  readonly hiding?: Hiding | 'shown';
  readonly box?: Partial<Measure>;
}

/** An element of a page that is being built. */
export interface Built {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly content: readonly Content[];
}

/** What an element can hold: text nodes and elements. */
export type Content = string | Built;

/** An element. The attributes may be left out. */
export function h(tag: string, ...content: (Content | Attributes)[]): Built {
  const [first, ...rest] = content;
  const named = typeof first === 'object' && !isBuilt(first);
  return {
    tag,
    attributes: named ? first : {},
    content: (named ? rest : content).filter((part): part is Content => typeof part === 'string' || isBuilt(part)),
  };
}

/** A paragraph. */
export const p = (...content: Content[]): Built => h('p', ...content);

/** A link. */
export const a = (href: string, ...content: Content[]): Built => h('a', { href }, ...content);

/** The document's title. */
export const title = (text: string): Built => h('title', text);

/** A whole document: a title goes into its head, all else into its body. Served from `url`. */
export function page(...content: (Content | { readonly url: string })[]): Page {
  const options = content.find((part): part is { readonly url: string } => typeof part === 'object' && 'url' in part);
  const parts = content.filter((part): part is Content => part !== options);
  const ofHead = (part: Content) => typeof part === 'object' && ['title', 'meta', 'link'].includes(part.tag);
  return flattened(
    h('html', h('head', ...parts.filter(ofHead)), h('body', ...parts.filter((part) => !ofHead(part)))),
    options?.url ?? 'https://www.example.gov.cn/xw/202401/t20240102_1.html',
  );
}

/** The id of the n-th element (from 0) that answers to a tag, `.class` or `#id`. @throws where there is none. */
export function find(page: Page, selector: string, n = 0): ElementId {
  const element = page.elements.filter((at) => answers(at, selector))[n];
  if (!element) throw new Error(`the page has no ${selector} [${n}]`);
  return element.id;
}

/** The first line whose text holds a string. @throws where there is none. */
export function lineWith(page: Page, text: string): Line {
  const line = page.lines.find((at) => at.text.includes(text));
  if (!line) throw new Error(`no line of the page holds ${text}`);
  return line;
}

function answers({ tag, classes, htmlId }: PageElement, selector: string): boolean {
  if (selector.startsWith('.')) return classes.split(/\s+/u).includes(selector.slice(1));
  return selector.startsWith('#') ? htmlId === selector.slice(1) : tag === selector;
}

function isBuilt(part: Content | Attributes): part is Built {
  return typeof part === 'object' && Array.isArray(part['content']) && typeof part['tag'] === 'string';
}

// biome-ignore format: a list
/** Elements that do not interrupt a line, as in page/read.ts. */
const INLINE: ReadonlySet<string> = new Set([
  'a', 'b', 'button', 'em', 'font', 'i', 'img', 'input', 'label', 'noscript', 'script', 'small', 'span', 'strong', 'style', 'sub', 'sup', 'u',
]);
const TEXT_ATTRIBUTES: readonly string[] = ['alt', 'title', 'aria-label', 'placeholder'];
const ADDRESSES: readonly string[] = ['href', 'src', 'data'];
/** The inline styles by which builders hide things; a page built in code has no browser to compute them. */
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|table|list-item)/iu;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The plain data of a built tree. */
export function flattened(root: Built, url: string): Page {
  const elements: Mutable<PageElement>[] = [];
  const lines: (Mutable<Omit<Line, 'runs'>> & { runs: Run[] })[] = [];
  const measures = new Map<ElementId, Measure>();
  const meta = new Map<string, string[]>();
  let slots = 0;
  let open: (typeof lines)[number] | null = null;

  const add = (element: ElementId, kind: Line['kind'], attribute: string | null) => {
    const line = { id: lines.length as LineId, element, kind, attribute, runs: [] as Run[], text: '' };
    lines.push(line);
    return line;
  };
  const write = (line: (typeof lines)[number], element: ElementId, text: string) => {
    line.runs.push({ slot: slots++ as SlotId, element, text });
    line.text += text;
  };
  const visit = ({ tag, attributes, content }: Built, parent: ElementId | null, above: ElementId | null): void => {
    const { hiding, box, ...written } = attributes;
    const names = Object.entries(written).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    const others = names.filter(([name]) => !['id', 'class', ...ADDRESSES, ...TEXT_ATTRIBUTES].includes(name));
    const named = (name: string) => names.find(([at]) => at === name)?.[1];
    const id = elements.length as ElementId;
    // biome-ignore format: one glance
    const element: Mutable<PageElement> = {
      id, parent, end: id + 1, firstLine: lines.length, endLine: lines.length, tag, htmlId: named('id') ?? '', classes: named('class') ?? '',
      href: named('href') ?? named('src') ?? named('data') ?? null, attributes: others.length > 0 ? Object.fromEntries(others) : null,
    };
    elements.push(element);
    if (hiding || box) {
      measures.set(id, { hiding: hiding ?? 'shown', position: 'static', x: 0, y: 0, width: 800, height: 20, ...box });
    }
    const inline = above !== null && INLINE.has(tag) && !BLOCK_STYLE.test(named('style') ?? '');
    const block = inline ? above : id;
    if (!inline || tag === 'br' || tag === 'hr') open = null;
    for (const [name, text] of names) {
      const label = name === 'value' && tag === 'input' && ['button', 'submit', 'reset'].includes(named('type') ?? '');
      if ((label || TEXT_ATTRIBUTES.includes(name)) && text.trim() !== '') write(add(id, 'attribute', name), id, text);
    }
    if (tag === 'meta') {
      const name = named('name') ?? named('property');
      if (name) meta.set(name.toLowerCase(), [...(meta.get(name.toLowerCase()) ?? []), named('content') ?? '']);
    }
    for (const part of content) {
      if (typeof part !== 'string') visit(part, id, block);
      else if (tag === 'title') write(add(id, 'title', null), id, part);
      else if (part !== '' && (open || part.trim() !== '')) {
        open ??= add(block, 'text', null);
        write(open, id, part);
      }
    }
    if (!inline) open = null;
    element.end = elements.length;
    element.endLine = lines.length;
  };
  visit(root, null, null);
  return { url, meta, jsonLd: [], lang: '', elements, lines, measures, late: false };
}

import type { Attachment } from '@/model/article';
import type { ElementId, PageElement } from '@/model/page';
import { documentType } from '@/text/document-type';
import { tidy } from '@/text/white-space';
import type { Shape } from '../shape';

/** Addresses that give a document without saying so by their end. */
const DOWNLOAD = /(?:download|downfile|attach(?:ment)?s?|fileupload|getfile|downloadfile|file_?id|affix)[^#]*[/?=]/iu;
const SIZE = /[(（[]\s*(\d+(?:\.\d+)?\s*[KMG]?B(?:ytes)?)\s*[)）\]]/iu;
/** Attachments stand in the body or within so many lines behind it. */
const BEHIND = 25;

/** The documents that an article links: inside its body and right behind it. */
export function attachmentsOf(shape: Shape, root: ElementId, first: number, end: number): readonly Attachment[] {
  const { elements } = shape.page;
  const last = lastLine(shape, end);
  const found = new Map<string, Attachment>();
  for (const element of elements) {
    const { tag, href, id, firstLine } = element;
    if (firstLine > last && id > (elements[root]?.end ?? 0)) break;
    if (firstLine < first || shape.hidden[id] === 1) continue;
    const embedded = (tag === 'embed' || tag === 'object' || tag === 'iframe') && href !== null && documentType(href) !== null;
    if ((tag !== 'a' && !embedded) || href === null || shape.unlikely[id] === 1) continue;
    const type = documentType(href);
    const name = nameOf(shape, element);
    if (type === null && !(DOWNLOAD.test(href) && (/^附件/u.test(name) || documentType(name) !== null))) continue;
    if (found.has(href)) continue;
    const size = SIZE.exec(textAround(shape, element))?.[1] ?? null;
    found.set(href, { name: name === '' ? fileName(href) : name, href, type: type ?? documentType(name) ?? '', size });
  }
  return [...found.values()];
}

/** Up to {@link BEHIND} lines behind the body, but not past the page's foot. */
function lastLine(shape: Shape, end: number): number {
  let seen = 0;
  for (let at = end; at < shape.lines.length; at++) {
    const line = shape.lines[at];
    if (!line) continue;
    if (line.furniture === 'footer' || line.furniture === 'neighbour' || ++seen > BEHIND) return at;
  }
  return shape.lines.length;
}

/** A link's own text. */
function nameOf(shape: Shape, element: PageElement): string {
  let text = '';
  for (let at = element.firstLine - 1; at < element.endLine; at++) {
    for (const run of shape.page.lines[at]?.runs ?? []) {
      if (shape.page.lines[at]?.kind === 'text' && run.element >= element.id && run.element < element.end) text += run.text;
    }
  }
  return tidy(text);
}

function textAround(shape: Shape, { firstLine, endLine }: PageElement): string {
  let text = '';
  for (let at = Math.max(0, firstLine - 1); at <= endLine; at++) text += shape.lines[at]?.text ?? '';
  return text.slice(0, 400);
}

function fileName(href: string): string {
  return /([^/?#]+)(?:[?#].*)?$/u.exec(href)?.[1] ?? href;
}

import type { Page } from '@/model/page';
import { type Attributes, type Built, type Content, h, page } from './page';

const TOKEN = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/giu;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/gu;
const ADDRESSES = new Set(['href', 'src', 'data']);
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const ENTITIES: Readonly<Record<string, string>> = { '&nbsp;': '\u00a0', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * A page from well-formed markup written by us: every element closed, every value in double quotes. No parser of
 * the web's HTML; what browsers make of broken markup is tested in browsers.
 * @throws Error where an element is closed that is not open.
 */
export function markup(html: string, url: string): Page {
  const stack: { tag: string; attributes: Attributes; content: Content[] }[] = [{ tag: '', attributes: {}, content: [] }];
  for (const [, close, name = '', given = '', self, text] of html.matchAll(TOKEN)) {
    const top = stack[stack.length - 1];
    if (!top) throw new Error('nothing is open');
    if (text !== undefined) {
      top.content.push(text.replace(/&\w+;/gu, (entity) => ENTITIES[entity] ?? entity));
      continue;
    }
    if (name === '') continue;
    if (close === '/') {
      if (top.tag !== name) throw new Error(`</${name}> closes <${top.tag}>`);
      stack.pop();
      stack[stack.length - 1]?.content.push(h(top.tag, top.attributes, ...top.content));
      continue;
    }
    const attributes = Object.fromEntries(
      [...given.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [
        key,
        ADDRESSES.has(key) ? new URL(value, url).href : value,
      ]),
    );
    if (VOID.has(name) || self === '/') top.content.push(h(name, attributes));
    else stack.push({ tag: name, attributes, content: [] });
  }
  return page({ url }, ...flat(stack[0]?.content ?? []));
}

/** What stands in html, head and body: the builder makes those itself. */
function flat(content: readonly Content[]): readonly Content[] {
  return content.flatMap((part) =>
    typeof part !== 'string' && ['html', 'head', 'body'].includes((part as Built).tag) ? flat((part as Built).content) : [part],
  );
}

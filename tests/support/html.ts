import { type Built, type Content, h } from './page';

/*
 * A small reader of HTML for cases: well-formed snippets as we write them, nothing that a browser would have to mend.
 *
 *     fromHtml('<p class="a">甲<br>乙</p>')  →  [h('p', { class: 'a' }, '甲', h('br'), '乙')]
 */

const TOKEN = /<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/giu;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/gu;
const VOID: ReadonlySet<string> = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const ENTITIES: Readonly<Record<string, string>> = { nbsp: '\u00a0', gt: '>', lt: '<', amp: '&', copy: '©', raquo: '»' };

interface Open {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly content: Content[];
}

/** What a snippet holds. @throws where it is not well-formed. */
export function fromHtml(html: string): readonly Content[] {
  const top: Open = { tag: '', attributes: {}, content: [] };
  const open: Open[] = [top];
  let end = 0;
  for (const token of html.matchAll(TOKEN)) {
    if (token.index !== end) throw new SyntaxError(`no HTML at ${html.slice(end, end + 20)}`);
    end += token[0].length;
    const [, closing, tag = '', attributes = '', selfClosing, text] = token;
    const inner = open.at(-1) ?? top;
    if (text !== undefined) inner.content.push(unescaped(text));
    else if (closing) {
      if (inner.tag !== tag || open.length === 1) throw new SyntaxError(`</${tag}> closes nothing`);
      open.pop();
      (open.at(-1) ?? top).content.push(built(inner));
    } else {
      const element: Open = { tag, attributes: attributesOf(attributes), content: [] };
      if (selfClosing || VOID.has(tag)) inner.content.push(built(element));
      else open.push(element);
    }
  }
  if (end !== html.length || open.length > 1) throw new SyntaxError(`<${open.at(-1)?.tag}> is not closed`);
  return top.content;
}

function built({ tag, attributes, content }: Open): Built {
  return h(tag, attributes, ...content);
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

function unescaped(text: string): string {
  return text.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

import type { PageElement } from '@/model/page';

/**
 * A family of content systems: what its article templates have in common. Elements are named as `tag#id.class`, any
 * of the three left out; a name matches whole ids and whole classes, whatever their case.
 */
export interface Family {
  readonly name: string;
  /** Where these facts come from. */
  readonly source: string;
  /** Elements that hold an article's text and nothing else, best first. */
  readonly bodies: readonly string[];
  /** Elements that hold the headline. */
  readonly titles: readonly string[];
}

interface Name {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
}

const parsed = new Map<string, Name>();

function nameOf(text: string): Name {
  const known = parsed.get(text);
  if (known) return known;
  const [, tag = '', id = '', classes = ''] = /^([\w-]*)(?:#([\w-]+))?((?:\.[\w-]+)*)$/u.exec(text) ?? [];
  const name = {
    tag,
    id: id.toLowerCase(),
    classes: classes
      .toLowerCase()
      .split('.')
      .filter((part) => part !== ''),
  };
  if (tag === '' && id === '' && name.classes.length === 0) throw new Error(`no element's name: ${text}`);
  parsed.set(text, name);
  return name;
}

/** True if an element is one of those named. @throws Error where a name is none. */
export function isNamed(element: PageElement, names: readonly string[]): boolean {
  let htmlId: string | null = null;
  let own: readonly string[] | null = null;
  return names.some((text) => {
    const { tag, id, classes } = nameOf(text);
    if (tag !== '' && element.tag !== tag) return false;
    if (id !== '') {
      htmlId ??= element.htmlId.toLowerCase();
      if (htmlId !== id) return false;
    }
    if (classes.length === 0) return true;
    if (element.classes === '') return false;
    own ??= element.classes.toLowerCase().split(/\s+/u);
    return classes.every((part) => own?.includes(part));
  });
}

import type { Article } from '@/model/article';
import type { Shape, ShapedLine } from '../shape';
import { isPart } from './pages';

const PREVIOUS = /^[【[<〈《←]*(?:上一?[篇条條则則个]|前一[篇條则則]|上[则則篇])/u;
const NEXT = /^[【[<〈《←]*(?:下一?[篇条條则則个]|[后後]一[篇條条]|下[则則篇])/u;

/** The addresses of the previous and the next article of the column, as the page links them. */
export function neighboursOf(shape: Shape): Article['neighbours'] {
  let previous: string | null = null;
  let next: string | null = null;
  for (const [at, line] of shape.lines.entries()) {
    if (line === null || line.furniture !== 'neighbour') continue;
    // Both may stand in one line: the links come in the order of the labels.
    const following = shape.lines.slice(at + 1, at + 3).find((other) => other !== null) ?? null;
    const links = linksOf(shape, line, following);
    if (PREVIOUS.test(line.text)) previous ??= links[0] ?? null;
    if (NEXT.test(line.text)) next ??= links[0] ?? null;
    else if (/下一?[篇条條则則]/u.test(line.text)) next ??= links[1] ?? null;
  }
  return { previous, next };
}

/** The addresses linked from a line, or from the next where it has none. */
function linksOf(shape: Shape, line: ShapedLine, following: ShapedLine | null): readonly string[] {
  const own = addressesIn(shape, line);
  if (own.length > 0 || following === null || following.furniture === 'neighbour') return own;
  return addressesIn(shape, following);
}

function addressesIn(shape: Shape, { line }: ShapedLine): readonly string[] {
  const found: string[] = [];
  for (const run of line.runs) {
    for (let at = run.element as number | null; at !== null; at = shape.page.elements[at]?.parent ?? null) {
      const element = shape.page.elements[at];
      if (element?.tag !== 'a' || element.href === null) continue;
      if (/^https?:/u.test(element.href) && !isPart(element.href, shape.page.url) && !found.includes(element.href))
        found.push(element.href);
      break;
    }
  }
  return found;
}

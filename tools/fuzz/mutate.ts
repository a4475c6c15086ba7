import { ODD_ATTRIBUTES, ODD_MARKUP, ODD_TEXTS } from './odd.ts';
import type { Random } from './random.ts';

/** A page's markup as tags, comments and texts; joined they are the page again. */
export function tokensOf(html: string): string[] {
  return html.match(/<!--[\s\S]*?-->|<[^<>]*>|[^<]+|</gu) ?? [];
}

/** Changes at most so many places of a page. */
const MOST = 12;
/** Longest stretch that is moved, doubled or taken away, in tokens. */
const STRETCH = 40;

/** A page changed at random places: tokens gone, doubled, moved, cut; odd texts, markup and attributes in between. */
export function mutate(html: string, random: Random): string {
  let tokens = tokensOf(html);
  for (let left = 1 + random.below(MOST); left > 0 && tokens.length > 0; left--) {
    const at = random.below(tokens.length);
    const many = 1 + random.below(STRETCH);
    const token = tokens[at] ?? '';
    const stretch = tokens.slice(at, at + many);
    const put = (...inserted: string[]): string[] => [...tokens.slice(0, at), ...inserted, ...tokens.slice(at)];
    switch (random.below(9)) {
      case 0:
        tokens.splice(at, random.chance(0.5) ? 1 : many);
        break;
      case 1:
        tokens = put(...stretch);
        break;
      case 2:
        tokens = put(...Array.from({ length: 1 + random.below(30) }, () => stretch).flat());
        break;
      case 3:
        tokens.splice(at, many);
        tokens.splice(random.below(tokens.length + 1), 0, ...stretch);
        break;
      case 4:
        tokens = put(random.pick(ODD_MARKUP));
        break;
      case 5:
        tokens = put(random.pick(ODD_MARKUP), ...stretch, random.pick(ODD_MARKUP));
        break;
      case 6:
        if (/^<[a-z]/iu.test(token)) tokens[at] = token.replace(/\/?>$/u, `${random.pick(ODD_ATTRIBUTES)}>`);
        break;
      case 7:
        if (!token.startsWith('<')) {
          const cut = random.below(token.length + 1);
          tokens[at] = token.slice(0, cut) + random.pick(ODD_TEXTS) + token.slice(random.chance(0.5) ? cut : token.length);
        }
        break;
      default:
        tokens[at] = token.slice(0, random.below(token.length));
    }
  }
  return tokens.join('');
}

import { type Place, parseAddress } from './hosts';

/** One of the reader's own rules, and where it holds. */
export interface Rule {
  readonly place: Place | 'everywhere';
  readonly selector: string;
}

/** A line of the rules' text that is no rule. */
export interface RuleError {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * The rules of a text, one a line, in the form of ad blockers' cosmetic filters: `gd.gov.cn##.ad` for a host and all
 * below it (as there), `a.gov.cn,b.gov.cn##.ad` for several, `##.ad` for everywhere. Empty lines and comments
 * (`! …`, `[Adblock Plus 2.0]`) are left out. `isSelector` says whether the browser takes a selector as such; what
 * else ad blockers know (`#$#`, `#@#`, `##+js(…)`, `:has-text(…)`, a block of style) is none and becomes an error.
 */
export function parseRules(
  text: string,
  isSelector: (selector: string) => boolean,
): { readonly rules: readonly Rule[]; readonly errors: readonly RuleError[] } {
  const rules: Rule[] = [];
  const errors: RuleError[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('!') || /^\[Adblock/iu.test(trimmed)) continue;
    const cut = trimmed.indexOf('##');
    const where = cut <= 0 ? '' : trimmed.slice(0, cut).trim();
    // a selector may begin with # itself: #ad is everywhere, ###ad too
    const selector = (cut < 0 ? trimmed : trimmed.slice(cut + 2)).trim();
    const places = where === '' ? (['everywhere'] as const) : where.split(',').map(placeNamed);
    const known = places.filter((place) => place !== null);
    if (known.length === places.length && selector !== '' && !/[{}]/u.test(selector) && isSelector(selector))
      rules.push(...known.map((place) => ({ place, selector })));
    else errors.push({ line: at + 1, text: trimmed });
  }
  return { rules, errors };
}

/** A host with all below it. Negated ones (`~a.gov.cn`) are not known here. */
function placeNamed(host: string): Place | null {
  const place = parseAddress(host);
  return place && { kind: 'domain', host: place.host };
}

/** The text of rules, sorted by place, each line once: a host's own rule reads like one for all below it. */
export function formatRules(rules: readonly Rule[]): string {
  const lines = rules.map(({ place, selector }) => `${place === 'everywhere' ? '' : place.host}##${selector}`);
  return [...new Set(lines)].sort().join('\n');
}

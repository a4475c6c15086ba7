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
 * The rules of a text, one a line: `example.gov.cn##.ad` for a site, `*.gov.cn##.ad` for a domain and all below it,
 * `##.ad` for everywhere. Empty lines and lines that begin with `!` are left out (the form of ad blockers' lists).
 * `isSelector` says whether a selector is valid.
 */
export function parseRules(
  text: string,
  isSelector: (selector: string) => boolean,
): { readonly rules: readonly Rule[]; readonly errors: readonly RuleError[] } {
  const rules: Rule[] = [];
  const errors: RuleError[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('!')) continue;
    const cut = trimmed.indexOf('##');
    const where = cut <= 0 ? '' : trimmed.slice(0, cut).trim();
    // a selector may begin with # itself: #ad is everywhere, ###ad too
    const selector = (cut < 0 ? trimmed : trimmed.slice(cut + 2)).trim();
    const place = where === '' ? 'everywhere' : parseAddress(where);
    if (place !== null && selector !== '' && isSelector(selector)) rules.push({ place, selector });
    else errors.push({ line: at + 1, text: trimmed });
  }
  return { rules, errors };
}

/** The text of rules, sorted by place. */
export function formatRules(rules: readonly Rule[]): string {
  return rules
    .map(
      ({ place, selector }) =>
        `${place === 'everywhere' ? '' : place.kind === 'domain' ? `*.${place.host}` : place.host}##${selector}`,
    )
    .sort()
    .join('\n');
}

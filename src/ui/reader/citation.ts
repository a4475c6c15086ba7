/** Styles of a citation. */
export type CitationStyle = 'gbt7714' | 'apa' | 'bibtex';

/** What a citation is made of. */
export interface Cited {
  readonly title: string;
  /** Who wrote it, or who published it. */
  readonly author: string | null;
  readonly site: string | null;
  /** ISO 8601, null where unknown. */
  readonly published: string | null;
  readonly url: string;
  /** ISO date of the visit. */
  readonly accessed: string;
  /** What is to be said where the page is a copy of an official one; null where it is none. */
  readonly note: string | null;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A citation with the date of access, in a style: GB/T 7714—2015, 4.6, for documents of the web [EB/OL], where an unknown
 * author or date is left out (8.1.4); APA 7, 10.16, where the title stands first without an author and "n.d." for a date;
 * or BibTeX, as biblatex's @online.
 */
export function citation(style: CitationStyle, cited: Cited): string {
  const { title, author, site, published, url, accessed, note } = cited;
  const day = published?.slice(0, 10) ?? null;
  switch (style) {
    case 'gbt7714': {
      const who = author ?? site;
      return `${who ? `${who}. ` : ''}${title}[EB/OL]. ${day ? `(${day})` : ''}[${accessed}]. ${url}.${note ? ` ${note}.` : ''}`;
    }
    case 'apa': {
      const who = author ?? site;
      const when = day ? apaDate(day) : 'n.d.';
      const where = site !== null && site !== who ? `${site}. ` : '';
      const head = who ? `${who}. (${when}). ${ended(title)}` : `${ended(title)} (${when}).`;
      return `${head} ${where}Retrieved ${englishDate(accessed)}, from ${url}${note ? ` (${note})` : ''}`;
    }
    case 'bibtex':
      return bibtex(cited, day);
  }
}

/** A title with a full stop, unless its own mark ends it. */
const ended = (title: string): string => (/[.?!。？！]$/u.test(title) ? title : `${title}.`);

function bibtex({ title, author, site, url, accessed, note }: Cited, day: string | null): string {
  const fields: [string, string | null][] = [
    // Braces around a whole value: an office is no given name and surname, and a title keeps its letters.
    ['title', `{${escaped(title)}}`],
    ['author', author ? `{${escaped(author)}}` : null],
    ['organization', site ? escaped(site) : null],
    ['date', day],
    // Taken as it stands, so that only braces could end it.
    ['url', url.replace(/\{/gu, '%7B').replace(/\}/gu, '%7D')],
    ['urldate', accessed],
    ['note', note ? escaped(note) : null],
  ];
  const lines = fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = {${value}}`);
  return `@online{${keyOf(url, day ?? accessed)},\n${lines.join(',\n')}\n}`;
}

/** A key that tells articles of one site and day apart: host, day, and the address's last name. */
function keyOf(url: string, day: string): string {
  const { hostname, pathname } = URL.canParse(url) ? new URL(url) : { hostname: 'page', pathname: '' };
  const name = /([^/.]+)(?:\.\w+)?\/?$/u.exec(pathname)?.[1] ?? '';
  return [hostname.replace(/^www\./u, ''), day, name]
    .map((part) => part.replace(/[^a-z0-9]+/giu, '-'))
    .filter((part) => part !== '')
    .join('-');
}

/** TeX's own characters, as they are written to be printed. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escaped = (text: string): string => text.replace(/[\\~^{}%&#$_]/gu, (character) => TEX[character] ?? `\\${character}`);

const apaDate = (day: string): string => {
  const [year, month, date] = day.split('-');
  const name = MONTHS[Number(month) - 1];
  return `${year}${name ? `, ${name}${date ? ` ${Number(date)}` : ''}` : ''}`;
};

const englishDate = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`;
};

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

/** A citation with the date of access, in a style: GB/T 7714—2015 for online documents [EB/OL], APA 7, or BibTeX. */
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
      const head = who ? `${who}. (${when}). ${title}.` : `${title}. (${when}).`;
      return `${head} ${where}Retrieved ${englishDate(accessed)}, from ${url}${note ? ` (${note})` : ''}`;
    }
    case 'bibtex':
      return bibtex(cited, day);
  }
}

function bibtex({ title, author, site, url, accessed, note }: Cited, day: string | null): string {
  const fields: [string, string | null][] = [
    ['title', `{${brace(title)}}`],
    ['author', author ? `{${brace(author)}}` : null],
    ['organization', site ? brace(site) : null],
    ['date', day],
    ['url', url],
    ['urldate', accessed],
    ['note', note ? brace(note) : null],
  ];
  const lines = fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = {${value}}`);
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : 'page';
  return `@online{${host.replace(/[^a-z0-9]+/giu, '-')}-${day ?? accessed},\n${lines.join(',\n')}\n}`;
}

const brace = (text: string): string => text.replace(/[{}]/gu, '').replace(/[\\%&#$_]/gu, (character) => `\\${character}`);

const apaDate = (day: string): string => {
  const [year, month, date] = day.split('-');
  const name = MONTHS[Number(month) - 1];
  return `${year}${name ? `, ${name}${date ? ` ${Number(date)}` : ''}` : ''}`;
};

const englishDate = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`;
};

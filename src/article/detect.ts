import type { PageKind, Verdict } from '@/model/article';
import type { Page } from '@/model/page';
import type { Reason } from '@/model/reason';
import { FAMILIES } from '@/sites/families';
import type { Family } from '@/sites/family';
import { hasArticleTags } from '@/sites/page-tags';
import { type ArticleReading, readArticle } from './reading';
import { type AddressKind, addressKind } from './signals/address';
import { countPage, type PageCounts } from './signals/page-counts';
import { isSigned } from './signals/parts';

/*
 * Points for and against an article, each from one thing that can be seen. What no article has (a page of headlines,
 * a body of links, nothing to read) weighs more than anything that speaks for one.
 */
const FOR = {
  time: 30,
  /** A date of revision, which pages of all kinds carry. */
  weakTime: 8,
  source: 8,
  /** An office and the day that it signed on, where no time is printed. */
  signed: 14,
  tags: 18,
  /** A headline that a heading, a tag or the tab supports; below that it is only a large line. */
  title: 16,
  weakTitle: 6,
  /** Each paragraph of running text, up to so many. */
  paragraph: 7,
  paragraphs: 6,
  /** Running text, whatever its paragraphs; the smallest articles have one sentence. */
  prose: 12,
  address: 10,
  /** Nearly all of the page is the body. */
  bare: 30,
} as const;
const AGAINST = {
  home: -70,
  list: -14,
  search: -40,
  service: -20,
  bodyOfLinks: -45,
  headlines: -40,
  /** Excerpts, each with its headline or its own date and source. */
  entries: -60,
  nothingToRead: -60,
  hardlyAny: -25,
  fields: -45,
  /** A thread of posts: none of them is the article. */
  thread: -60,
  outweighed: -35,
  form: -25,
  scraps: -28,
  /** A long table of short cells that nobody signs. */
  table: -45,
  timeless: -8,
} as const;
/** Points from which a page is an article; see tests/bench/extraction.ts for both kinds of error on either side. */
const ARTICLE = 50;
/** So many points away from the border the verdict is sure. */
const SURE = 40;

/** What kind of page this is. Text arrives repaired. */
export function detectArticle(page: Page, families: readonly Family[] = FAMILIES): Verdict {
  const reading = readArticle(page, families);
  const counts = countPage(reading);
  const address = addressKind(page.url);
  const points = pointsFor(page, reading, counts, address) + pointsAgainst(reading, counts, address);
  const confidence = Math.round(50 + 50 * Math.min(1, Math.abs(points - ARTICLE) / SURE)) / 100;
  const kind = points >= ARTICLE ? 'article' : kindOf(counts, address);
  return { kind, confidence, reasons: reasonsOf(page, reading, counts, address, kind) };
}

/** Running text from which on a title with a time is clear, with a source and without. */
const NOTICE = 25;
const CLEAR = 60;
/** Share of a body that may stand in links: more is a list with excerpts. */
const LINKED_AMID = 0.2;
/** So many excerpts in what was taken for the body are a list. */
const ENTRIES = 5;
/** So many posts make a thread. */
const THREAD = 3;
/** Characters of a line on average, below which a page is cells. */
const SCRAP = 16;
/** Characters of a table without a sentence; less are headings that a script was to fill. */
const SMALLEST_TABLE = 40;

/** A title with these points has the support of a tag, the tab or a heading of its own. */
const SUPPORTED = 38;

function pointsFor(page: Page, { title, meta, recent, body }: ArticleReading, counts: PageCounts, address: AddressKind): number {
  let points = 0;
  if (meta.published) points += meta.publishedSure ? FOR.time : FOR.weakTime;
  else if (recent) points += FOR.time;
  else if (isSigned(body.lines)) points += FOR.signed;
  if (meta.source) points += FOR.source;
  if (hasArticleTags(page)) points += FOR.tags;
  if (title.points >= SUPPORTED) points += FOR.title;
  else if (title.points > 0) points += FOR.weakTitle;
  points += Math.min(counts.paragraphs, FOR.paragraphs) * FOR.paragraph;
  if (counts.prose >= 60) points += FOR.prose;
  if (address === 'article') points += FOR.address;
  const bare = counts.body >= counts.characters * 0.8 && counts.body >= 150 && counts.lines < 60;
  if (bare && counts.entries < ENTRIES) points += FOR.bare;
  return points;
}

function pointsAgainst({ meta, title }: ArticleReading, counts: PageCounts, address: AddressKind): number {
  const { body, bodyLinked, headlines, datedHeadlines, prose, fields, lines, characters, inputs } = counts;
  // Title, time and text together are an article, whatever else a news site puts around it: a notice of one sentence
  // where its source is told too.
  const clear =
    title.points >= SUPPORTED &&
    meta.publishedSure &&
    counts.paragraphs > 0 &&
    bodyLinked <= body * LINKED_AMID &&
    counts.entries < ENTRIES &&
    prose >= (meta.source ? NOTICE : CLEAR);
  let points = 0;
  if (address === 'home' || address === 'list' || address === 'search' || address === 'service') points += AGAINST[address];
  if (bodyLinked > body * 0.6 && characters > body * 1.3) points += AGAINST.bodyOfLinks;
  if (!clear && datedHeadlines >= 6 && datedHeadlines * 40 > prose) points += AGAINST.headlines;
  else if (!clear && counts.entries >= ENTRIES) points += AGAINST.entries;
  if (body < 12 && counts.pictures === 0) points += AGAINST.nothingToRead;
  else if (
    !(meta.publishedSure && title.points >= SUPPORTED && (prose > 0 || body >= SMALLEST_TABLE)) &&
    (prose < 30 || title.points < SUPPORTED) &&
    prose < 60 &&
    body < 200 &&
    counts.pictures === 0 &&
    !(meta.publishedSure && title.points >= SUPPORTED && counts.documents > 0)
  )
    points += AGAINST.hardlyAny;
  if (counts.posts >= THREAD) points += AGAINST.thread;
  if (!meta.published && fields >= 3 && fields * 3 >= lines) points += AGAINST.fields;
  // Much to click and little to read.
  if (!clear && headlines * 30 > prose * 1.5 && body < characters * 0.25 && headlines >= 12) points += AGAINST.outweighed;
  if (!clear && inputs >= 4 && prose < 300) points += AGAINST.form;
  if (lines >= 40 && prose < body * 0.55 && !meta.published) points += AGAINST.scraps;
  if (lines >= 150 && prose < body * 0.6 && !meta.source) points += AGAINST.scraps;
  if (lines >= 100 && body < lines * SCRAP && !meta.source) points += AGAINST.table;
  if (!meta.published) points += AGAINST.timeless;
  if (!meta.published && title.points < 20 && lines >= 100) points += AGAINST.scraps;
  return points;
}

/** What a page is that is no article. */
function kindOf({ headlines, datedHeadlines, linked, characters, inputs, body }: PageCounts, address: AddressKind): PageKind {
  if (address === 'home') return 'home';
  if (address === 'search') return 'search';
  if (datedHeadlines >= 5 || address === 'list') return 'list';
  if (inputs >= 4 && body < 600) return 'service';
  if (headlines >= 60 && linked > characters * 0.7) return 'home';
  return headlines >= 8 && linked > characters * 0.45 ? 'list' : address === 'service' ? 'service' : 'other';
}

function reasonsOf(
  page: Page,
  { title, meta }: ArticleReading,
  counts: PageCounts,
  address: AddressKind,
  kind: PageKind,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (counts.paragraphs > 0) reasons.push({ code: 'running-text', n: counts.paragraphs });
  if (title.points >= SUPPORTED) reasons.push({ code: 'title-found' });
  if (meta.published) reasons.push({ code: 'time-found' });
  if (meta.source) reasons.push({ code: 'source-found' });
  if (hasArticleTags(page)) reasons.push({ code: 'article-tags' });
  if (kind === 'article') return reasons;
  const against: Reason[] = [];
  if (counts.linked > counts.characters * 0.5) against.push({ code: 'mostly-links' });
  if (counts.datedHeadlines >= 5) against.push({ code: 'headlines', n: counts.datedHeadlines });
  if (counts.inputs >= 4) against.push({ code: 'form' });
  if (address !== 'article' && address !== 'unknown') against.push({ code: 'address' });
  if (counts.prose < 60) against.push({ code: 'too-little-text' });
  return [...against, ...reasons];
}

import type { Reason, ReasonCode } from '@/model/reason';

/** Where a stretch stands. */
export type Place = Extract<
  ReasonCode,
  'before-article' | 'after-article' | 'inside-paragraph' | 'outside-article' | 'in-title' | 'in-attribute'
>;

/** Each signal a number; 0 says nothing. */
export interface Signals {
  /** Sum of the strengths of its different words of spam. */
  readonly words: number;
  /** Share of its characters that such words are, 0–1. */
  readonly density: number;
  /** Mean of the n-grams' weights, about −0.5 to 0.5. */
  readonly prose: number;
  /** Nothing of its lines is left without it. */
  readonly whole: boolean;
  /** Of how many items or clauses it is. */
  readonly pieces: number;
  /** Over how many lines it goes. */
  readonly lines: number;
  /** How many letters and characters it has. */
  readonly letters: number;
  /** A list of keywords and no sentence, 0–1. */
  readonly run: number;
  /** One name with ever other tails, as a share of the items, 0–1. */
  readonly heads: number;
  /** Calls to get in touch, 0–1.5. */
  readonly contact: number;
  /** Report, warning, rule or notice: 0–1. */
  readonly protection: number;
  /** Share of its words that stand in quotation marks, 0–1. */
  readonly quoted: number;
  /** Share of 、 among the marks that part its items, 0–1: it is how sentences enumerate, and spam hardly ever does. */
  readonly enumerated: number;
  /** Hidden from the reader, 0–1. */
  readonly hidden: number;
  /** Hidden in the midst of a line that is seen, 0–1: 1 where honest pages never do it. */
  readonly buried: number;
  /** Links to strange addresses: 0, 0.5 or 1. */
  readonly links: number;
  /** Another script than the page's, 0–1. */
  readonly script: number;
  /** Share of it that the rest of the page speaks of too, 0–1; null where that cannot be said. */
  readonly related: number | null;
  /** Share of honest items among those of its own list that stand beside it, 0–1. */
  readonly company: number;
  /** Characters that disguise words. */
  readonly disguised: number;
  readonly place: Place | null;
}

/*
 * Weights, in logits. Set by hand on phrases, techniques and pages of the learning half and looked at on the other
 * (`npm run bench -- spam`); what each can do alone is in the comments, so that no signal condemns by itself: that takes 0.8,
 * a sum of 1.4.
 */

/** Where nothing speaks for it. */
const PRIOR = -3.7;
/** Words: two decisive ones are as much as words can say. A report has them too. */
const WORDS = 2.9;
const ENOUGH_WORDS = 2;
/** How it is written: a clear case of spam gives all of it, a clause of an office takes as much away. */
const PROSE = 3;
const CLEAR_PROSE = 0.3;
const RUN = 1.5;
/** The same name drawn out by tails that search engines are asked for, again and again. */
const HEADS = 1.5;
const CONTACT = 1.5;
/** Tab panels and folded menus are hidden too. */
const HIDDEN = 1.8;
/** In the midst of a sentence that is seen nobody hides anything for a reader's sake. */
const BURIED = 2;
const LINKS = 1.2;
const SCRIPT = 1.5;
const DISGUISE = 1.2;
/** Nothing of it is met elsewhere on the page; all of it is. */
const UNRELATED = 0.8;
const RELATED = -3;
/** One honest item in so many, and a list is no spammer's: what is spam in it is a question. */
const HONEST_COMPANY = 0.25;
/** … unless it has so many words of spam, or comes from elsewhere. */
const MANY_WORDS = 3;
/** Below this share the rest of the page does not speak of it: common words are met anywhere. */
export const COMMON_SHARE = 0.25;
/** So much of it are decisive words that it says nothing else: no honest fragment is that, and few letters tell as much as many. */
const NOTHING_ELSE = 0.9;
const FEWEST = 3;
const BARE_INSIDE = 0.5;
const PROTECTION = -3.8;
/** One word that no offer has, in the stretch itself, and it is a question at most. */
const REPORTED = 0.75;
const QUOTED = -1;
const PLACES: Readonly<Record<Place, number>> = {
  'before-article': 0.6,
  'after-article': 0.6,
  'outside-article': 0.4,
  'inside-paragraph': -0.2,
  'in-title': 1,
  'in-attribute': 0.4,
};

/** One signal alone, or none that speaks of the content, reaches no more than this: below what is worth a question. */
const ALONE = 0.45;
/** What a reader is asked about, and no more. */
const ASK = 0.75;
/** What speaks of the content: words that are more than weak ones … */
const SOME_WORDS = 0.9;
/** … that are a part of it worth speaking of … */
const TOLD = 0.35;
/** … a single strong one, where it is nearly all there is … */
const ONE_WORD = 0.5;
/** … a channel with a handle … */
export const SOME_CONTACT = 0.8;
/** … or several, where it is hidden, a list or a strange link, offers something of spam or sounds like nothing honest … */
const MUCH_CONTACT = 1.2;
const OFFER = 0.15;
/** … or so many letters and characters that sound clearly like it; a label of a menu may by chance. */
const LONG = 14;
const CLEARLY = 0.2;
/** … beyond doubt, so that no honest list sounds like it … */
const SURELY = 0.3;
/** … so much that even two phrases do … */
const UNHEARD = 0.42;
const PHRASES = 8;
/** … fewer where they are buried in a sentence … */
const FEW = 4;
/** … a name drawn out by tails that is so much of the list … */
const DRAWN_OUT = 0.6;
/** … a word that is so much of a line of its own … */
const MOSTLY = 0.6;
/** … over so many lines of a list as well … */
const MANY_LINES = 4;
/** … or clearly, in so long a line of them: over all of it, no menu sounds like spam half as much; in a shorter one that is hidden, the more surely the shorter it is … */
const MANY_ITEMS = 60;
/** … in a list whose items 、 does not part. */
const LIST = 0.55;

/** True for a stretch that is decisive words and nothing else, of which the page does not speak. */
export function isBare({ words, density, letters, related }: Signals): boolean {
  return words >= 1 && density >= NOTHING_ELSE && letters >= FEWEST && (related ?? 1) <= COMMON_SHARE;
}

/** True where one name is drawn out by tails, of which the page does not speak. */
function isDrawnOut({ heads, prose, related }: Signals): boolean {
  return heads >= DRAWN_OUT && prose >= 0 && (related ?? 1) <= COMMON_SHARE;
}

/** True for a name of spam that is no honest item's, whatever stands beside it: 某某体育 in a line that says where one is. */
function isUnmistakable(signals: Signals): boolean {
  return (
    isBare(signals) &&
    signals.place !== 'inside-paragraph' &&
    signals.pieces === 1 &&
    signals.letters >= FEW &&
    signals.prose >= SURELY
  );
}

/** What a stretch's signals come to: how surely it is spam, 0–1, and why. */
export function score(signals: Signals): { readonly confidence: number; readonly reasons: readonly Reason[] } {
  const { related, place } = signals;
  const bare = isBare(signals);
  const prose = bare ? Math.max(CLEAR_PROSE, signals.prose) : signals.prose;
  const words = WORDS * Math.min(1, signals.words / ENOUGH_WORDS) * (0.4 + 0.6 * Math.min(1, signals.density * 2));
  const topic =
    related === null ? 0 : related > COMMON_SHARE ? RELATED * ((related - COMMON_SHARE) / (1 - COMMON_SHARE)) : UNRELATED;
  const parts: readonly (readonly [ReasonCode | null, number])[] = [
    ['spam-words', words],
    ['unlikely-prose', PROSE * Math.max(-1.5, Math.min(1, prose / CLEAR_PROSE))],
    ['keyword-run', Math.max(RUN * signals.run, HEADS * signals.heads)],
    ['call-to-contact', CONTACT * Math.min(1, signals.contact)],
    ['hidden', HIDDEN * signals.hidden + BURIED * signals.buried],
    ['foreign-links', LINKS * signals.links],
    ['other-script', SCRIPT * signals.script],
    ['obfuscated', signals.disguised > 1 ? DISGUISE : signals.disguised * (DISGUISE / 2)],
    ['off-topic', topic],
    [null, PROTECTION * signals.protection + QUOTED * signals.quoted + (place ? PLACES[place] : 0)],
    [null, bare && place === 'inside-paragraph' ? BARE_INSIDE : 0],
  ];
  const sum = parts.reduce((total, [, part]) => total + part, PRIOR);
  const speaking = parts.filter(([code, part]) => code !== null && part >= 0.5);
  const confidence = 1 / (1 + Math.exp(-sum));
  const reasons = speaking.sort((a, b) => b[1] - a[1]).map(([code]) => ({ code: code as ReasonCode }));
  return {
    confidence: Math.min(confidence, speaking.length < 2 ? ALONE : most(signals)),
    reasons: place ? [{ code: place }, ...reasons] : reasons,
  };
}

/** The most that a stretch can be sure of by what it says, however it is written and wherever it stands. */
function most(signals: Signals): number {
  const { company, enumerated, quoted, words, links, disguised, protection, hidden, prose } = signals;
  if (protection >= REPORTED) return Math.min(ASK, said(signals));
  // Sentences enumerate by 、, but none that is hidden, warns of nothing and sounds so.
  const unsaid = hidden > 0 && protection === 0 && prose >= UNHEARD;
  const many = words >= MANY_WORDS && quoted === 0 && (enumerated === 0 || unsaid);
  const foreign = links === 1 || disguised > 1 || many || isDrawnOut(signals) || isUnmistakable(signals);
  const honest = company >= HONEST_COMPANY || enumerated >= 0.5 || quoted >= 0.5;
  return honest && !foreign ? Math.min(ASK, said(signals)) : said(signals);
}

function said(signals: Signals): number {
  const { words, contact, letters, prose, disguised, hidden, lines, run, links, density, place, related, buried } = signals;
  // One word of spam in a list of others is a name: 尊龙阁 among villages.
  const told = density >= TOLD || prose >= CLEARLY || words >= ENOUGH_WORDS;
  if (words >= SOME_WORDS && prose > 0 && told) return 1;
  if (disguised > 0 && prose > 0) return 1;
  if (isDrawnOut(signals)) return 1;
  if (buried > 0 && letters >= FEW) return buried === 1 && prose >= 0 ? 1 : ASK;
  if ((lines === 1 || lines >= MANY_LINES) && letters >= LONG && prose >= CLEARLY && run >= LIST) {
    // A menu is a list of labels too, and honest pages hide theirs in every way: how it sounds and that it is hidden only ask.
    if (links === 1) return 1;
    const sure = prose >= SURELY && (related ?? 1) <= COMMON_SHARE;
    const length = Math.min(1, (letters - LONG) / (MANY_ITEMS - LONG));
    const long = signals.whole && lines === 1 && prose >= SURELY - length * (SURELY - CLEARLY);
    if (long && (related ?? 1) <= COMMON_SHARE && (hidden > 0 || (place !== null && length === 1))) return 1;
    if (sure && (hidden > 0 || (place !== null && (words >= ONE_WORD || prose >= UNHEARD)))) return 1;
    return hidden > 0 || (sure && place !== null) ? ASK : ALONE;
  }
  // Whatever its words: nothing honest sounds so much like it.
  const unheard = letters >= PHRASES && (related ?? 0) <= COMMON_SHARE;
  if (unheard && prose >= UNHEARD && (hidden > 0 || links === 1)) return 1;
  if (contact >= SOME_CONTACT && prose > 0) {
    const foreign = (related ?? 1) <= COMMON_SHARE;
    const offered = foreign && (prose >= UNHEARD || (words >= ONE_WORD && prose >= OFFER));
    return contact >= MUCH_CONTACT && (hidden > 0 || run >= LIST || links === 1 || offered) ? 1 : ASK;
  }
  const apart = place === 'after-article' || place === 'before-article' || place === 'in-title';
  const alone = words >= ONE_WORD && density >= MOSTLY && apart;
  if (alone && prose >= UNHEARD && (related ?? 1) <= COMMON_SHARE) return 1;
  // A line of its own behind the article, or a part of the title, of a few letters that sound like nothing honest.
  const stray =
    apart &&
    contact === 0 &&
    place !== 'before-article' &&
    lines === 1 &&
    letters >= FEW &&
    prose >= UNHEARD &&
    (related ?? 1) <= COMMON_SHARE;
  // Around the article stand menus; in it and in the tab's title nothing should sound like this.
  const within = place !== 'outside-article' && place !== 'in-attribute';
  return alone || stray || (unheard && within && prose >= (words > 0 ? SURELY : UNHEARD)) ? ASK : ALONE;
}

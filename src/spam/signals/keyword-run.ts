/** What parts the items of a list. Latin hyphens and spaces part words of honest text too, so a list needs several items. */
const SEPARATOR = /[\s,，、|｜_/\\;；·•+~\-–—]+/u;
/** In a text of Latin letters a space parts words, not items. */
const MARKS = /[,，、|｜;；·•~]+|\s[-–—_/]\s/u;
const SENTENCE_END = /[。！？!?]/u;
/** Characters that sentences have and lists of keywords do not. */
const GRAMMAR = /[的了在和是为对将被与及等把从向就也都而但并我你他她它这那有说让给到于以]/gu;
/** Items longer than this are clauses. */
const LONGEST = 22;
/** As many items as this are a list beyond doubt. */
const MANY = 6;
/** One character of grammar in so many spoils the list. */
const GRAMMAR_SHARE = 0.12;

/** How much a folded stretch is a list of keywords and no sentence: 0–1. 、 parts the items of honest lists too, and counts half. */
export function keywordRun(text: string): number {
  const body = text.trim();
  const sentences = body.split(SENTENCE_END).filter((part) => part.trim() !== '').length;
  if (sentences > 1) return 0;
  const latin = (body.match(/[a-z]/gu)?.length ?? 0) / body.length > 0.5;
  const items = body
    .replace(SENTENCE_END, '')
    .split(latin ? MARKS : SEPARATOR)
    .filter((item) => item !== '');
  if (items.length < 3) return 0;
  const fitting = items.filter((item) => item.length >= 2 && item.length <= LONGEST).length / items.length;
  const grammar = (body.match(GRAMMAR)?.length ?? 0) / body.length;
  const marks = body.match(/[,，、|｜_/\\;；·•+~\-–—]/gu) ?? [];
  const honest = marks.length > 0 ? marks.filter((mark) => mark === '、').length / marks.length : 0;
  const many = Math.min(1, (items.length - 1) / (MANY - 1));
  return many * fitting * Math.max(0, 1 - grammar / GRAMMAR_SHARE) * (1 - honest / 2);
}

import type { Facts } from '@/model/known';
import type { Page } from '@/model/page';
import { isEveryday, pairOf } from '@/text/gbk';
import { writtenScript } from '@/text/script';
import { judgeOf } from './judge';
import { keyOf } from './keys';
import { readableText } from './readable';
import { scan } from './scan';
import { USUAL } from './syntax';
import { type Annotated, LOOKS_ANNOTATED, type Tally, tally } from './tally';

/** The machine is there from this much evidence on: DAMAGE.md asks for three readings on two characters. */
const ENOUGH = 3;

/** A reading behind a rare character is what people write too (瞞, 譙): it counts for a third. */
const RARE = 1 / 3;

/** With this share of readings that the machine never writes, and at least two of them, a page teaches reading. */
const TEACHING_SHARE = 0.15;
const TEACHING_LEAST = 2;

/** A listed character carries its reading nearly everywhere; some lines of a page may be from elsewhere. */
const NEARLY_EVERYWHERE = 0.6;

/** Enough text to tell its script by. */
const SCRIPT_SAMPLE = 20_000;

/** What the page as a whole says about its text: its script, and which characters carry an inserted reading. */
export function pageFacts(read: Page, known: Facts | null): Facts {
  const texts = read.lines.filter((line) => line.kind === 'text').map((line) => line.text);
  const script = known?.script ?? writtenScript(sample(texts));
  const candidates: string[] = [];
  for (const line of read.lines) if (LOOKS_ANNOTATED.half.test(line.text)) candidates.push(readableText(read, line));
  const own = candidates.length === 0 ? null : listOf(candidates);
  if (!known) return { script, readings: own ?? new Map(), damaged: own !== null };
  return { script, readings: new Map([...known.readings, ...(own ?? [])]), damaged: known.damaged || own !== null };
}

function sample(texts: readonly string[]): string {
  let out = '';
  for (const text of texts) {
    out += text;
    if (out.length > SCRIPT_SAMPLE) break;
  }
  return out;
}

/** The list of the machine that worked on these lines, character to reading; null where none did. */
function listOf(texts: readonly string[]): ReadonlyMap<string, string> | null {
  const found = tally(texts, 'half');
  const machine = inserted(found, texts);
  const weight = machine.reduce((sum, one) => sum + one.count * weightOf(one.character), 0);
  const all = [...found.listed.values()].reduce((sum, one) => sum + one.count, 0);
  if (found.other >= TEACHING_LEAST && found.other >= (all + found.split) * TEACHING_SHARE) return null;
  const list = new Map(machine.map(({ character, reading }) => [character, reading]));
  const enough = weight >= ENOUGH && list.size >= 2;
  return enough || (found.split > 0 && hasSplit(texts, list)) ? list : null;
}

/** The characters that carry one reading each, nearly everywhere in the lines that have readings. */
function inserted(found: Tally, texts: readonly string[]): readonly Annotated[] {
  const readings = new Map<string, number>();
  for (const { character } of found.listed.values()) readings.set(character, (readings.get(character) ?? 0) + 1);
  return [...found.listed.values()].filter(
    (one) => readings.get(one.character) === 1 && one.count >= occurrences(texts, one.character) * NEARLY_EVERYWHERE,
  );
}

function occurrences(texts: readonly string[], character: string): number {
  let count = 0;
  for (const text of texts) for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

function weightOf(character: string): number {
  const form = keyOf(pairOf(character.charCodeAt(0)))?.simplified ?? character;
  return isEveryday(pairOf(form.charCodeAt(0))) ? 1 : RARE;
}

/** True if a split character can be joined again so that all behind it becomes ordinary text. */
function hasSplit(texts: readonly string[], list: ReadonlyMap<string, string>): boolean {
  const judge = judgeOf({ script: 'zh-Hant', readings: list, damaged: true }, USUAL);
  return texts.some((text) => scan(text, judge).some((injury) => injury.kind === 'shifted'));
}

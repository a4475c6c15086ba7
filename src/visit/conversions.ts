import type { Converted, LensKey, Stretch } from '@/model/conversion';
import type { Lens } from '@/model/lens';
import { Memo, nameOf } from './memo';

/*
 * A page's side of the conversion. What the background has answered is remembered, so that the journal can ask for it
 * while a line is shown:
 *
 *   journal ─ lens(runs) ─▶ known: the answer             unknown: null, and it is lacking from now on
 *   visit   ─ more() ─────▶ a part of what lacks is got; the page shows it while the next part is on its way
 *
 * Answers are found by the text that was asked for: one that comes after the page has rewritten its line is not used.
 */

/** Asks the background for stretches through a lens. */
export type Convert = (key: LensKey, said: readonly string[], stretches: readonly Stretch[]) => Promise<Converted>;

/** UTF-16 code units asked for at once: some milliseconds of the background's time. */
const PART = 16_000;
/** UTF-16 code units remembered twice over for each of two lenses; with what they became at most 1.2 MB in all. */
const MOST = 75_000;
/** Names that a page has said; a list of all of a province's officials is no reason to send them with every request. */
const MOST_SAID = 500;
/** The first character that a conversion without a dictionary may change: the quotation marks; all that is Chinese comes later. */
const FIRST_CONCERNED = 0x2018;

/** One lens, with what it has answered. */
interface Through {
  readonly key: LensKey;
  readonly lens: Lens;
  readonly memo: Memo;
  /** What was asked for and is not known, by its name, in the order in which it was. */
  readonly lacking: Map<string, Stretch>;
  /** What is on its way. */
  asked: ReadonlyMap<string, Stretch>;
  said: readonly string[];
  arrival: Promise<void> | null;
}

/** The conversions of one page. */
export class Conversions {
  private readonly convert: Convert;
  /** The lens of last time and the one before, so that turning back and forth asks nothing. */
  private kept: readonly Through[] = [];
  private readonly lacking = new Set<Through>();

  constructor(convert: Convert) {
    this.convert = convert;
  }

  /** The lens of a key. `everything`: it may change text that is not Chinese too, as a reader's dictionary does. */
  lens(key: LensKey, everything: boolean): Lens {
    const through = this.kept.find((one) => one.key === key) ?? this.create(key, everything);
    this.kept = [through, ...this.kept.filter((one) => one !== through)].slice(0, 2);
    return through.lens;
  }

  /** True if something was asked for that is not known yet. */
  get lacks(): boolean {
    return this.lacking.size > 0;
  }

  /** Resolves once a part more of what lacks is known. @throws Error where it cannot be had. */
  async more(): Promise<void> {
    const [through] = this.lacking;
    if (!through) return;
    through.arrival ??= this.get(through);
    const { arrival } = through;
    await arrival;
    if (through.arrival !== arrival) return;
    through.arrival = through.lacking.size > 0 ? this.get(through) : null;
    if (!through.arrival) this.lacking.delete(through);
  }

  /** Forgets everything: the page is as it was. */
  forget(): void {
    this.kept = [];
    this.lacking.clear();
  }

  private create(key: LensKey, everything: boolean): Through {
    const memo = new Memo(MOST);
    const lacking = new Map<string, Stretch>();
    const lens: Lens = (runs) => {
      if (!everything && !runs.some(isConcerned)) return runs;
      const known = memo.get(runs);
      if (known) return known;
      const name = nameOf(runs);
      if (!through.asked.has(name)) lacking.set(name, runs);
      this.lacking.add(through);
      return null;
    };
    const through: Through = { key, lens, memo, lacking, asked: new Map(), said: [], arrival: null };
    return through;
  }

  /** Asks for the next part. */
  private get(through: Through): Promise<void> {
    const { key, memo, lacking, said } = through;
    const part = new Map<string, Stretch>();
    let size = 0;
    for (const [name, runs] of lacking) {
      part.set(name, runs);
      lacking.delete(name);
      size += name.length;
      if (size >= PART) break;
    }
    through.asked = part;
    const stretches = [...part.values()];
    const arrival = this.convert(key, said, stretches).then((answer) => {
      stretches.forEach((runs, at) => {
        const became = answer.stretches[at];
        memo.keep(runs, became?.length === runs.length ? became : runs);
      });
      through.said = [...said, ...answer.said].slice(-MOST_SAID);
    });
    const done = arrival.finally(() => {
      through.asked = new Map();
    });
    // who waits for it is told; a part that was asked for ahead may have nobody who does
    done.catch(() => {
      through.arrival = null;
    });
    return done;
  }
}

function isConcerned(run: string): boolean {
  for (let at = 0; at < run.length; at++) if (run.charCodeAt(at) >= FIRST_CONCERNED) return true;
  return false;
}

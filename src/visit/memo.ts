import type { Stretch } from '@/model/conversion';

/**
 * What stretches became, by their texts. Bounded: what is not asked for while `most` UTF-16 code units of others are
 * remembered twice over is forgotten.
 */
export class Memo {
  private readonly most: number;
  private young = new Map<string, Stretch>();
  private old = new Map<string, Stretch>();
  private size = 0;

  constructor(most: number) {
    this.most = most;
  }

  /** What a stretch became, if that is remembered. */
  get(runs: Stretch): Stretch | undefined {
    const name = nameOf(runs);
    const known = this.young.get(name);
    if (known) return known.length === runs.length ? known : undefined;
    const before = this.old.get(name);
    if (before?.length !== runs.length) return undefined;
    this.keep(runs, before);
    return before;
  }

  keep(runs: Stretch, became: Stretch): void {
    const name = nameOf(runs);
    this.young.set(name, became);
    this.size += name.length;
    if (this.size <= this.most) return;
    this.old = this.young;
    this.young = new Map();
    this.size = 0;
  }
}

/** A stretch as one string: where runs end is said by their lengths, so that no text of a page can stand for another. */
export function nameOf(runs: Stretch): string {
  return runs.length === 1 ? (runs[0] as string) : `${runs.map(({ length }) => length).join()}\0${runs.join('')}`;
}

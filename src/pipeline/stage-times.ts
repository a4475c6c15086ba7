import type { StageTimes } from '@/model/report';

/** Runs a stage's work and notes how long it takes. */
export type Timed = <T>(stage: keyof StageTimes, work: () => T) => T;

/** A watch for the stages. `now` gives the time in milliseconds; pure code has no clock of its own. */
export class StageWatch {
  // biome-ignore format: one glance
  private readonly spent: Record<keyof StageTimes, number> = {
    read: 0, repair: 0, measure: 0, detect: 0, extract: 0, find: 0, decide: 0, apply: 0, convert: 0,
  };
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  readonly timed: Timed = (stage, work) => {
    const start = this.now();
    try {
      return work();
    } finally {
      this.spent[stage] += this.now() - start;
    }
  };

  /** Adds what a stage took elsewhere, milliseconds. */
  spend(stage: keyof StageTimes, milliseconds: number): void {
    this.spent[stage] += milliseconds;
  }

  /** Adds the times of another watch. */
  add(times: StageTimes): void {
    for (const stage of Object.keys(this.spent) as (keyof StageTimes)[]) this.spent[stage] += times[stage];
  }

  /** The times so far, milliseconds. */
  get milliseconds(): StageTimes {
    return { ...this.spent };
  }

  /** All of them together. */
  get total(): number {
    return Object.values(this.spent).reduce((sum, time) => sum + time, 0);
  }
}

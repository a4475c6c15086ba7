import type { Finding } from './finding';

/** What a finder gives: its findings, and the rules that threw and were left out. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly failures: readonly string[];
}

import type { Reason, ReasonCode } from '@/model/reason';
import type { EntryId, ReportEntry } from '@/model/report';

/** One row of a group: one entry, or several equal repairs. */
export interface Row {
  readonly entry: ReportEntry;
  /** All entries that the row stands for, its own first. */
  readonly ids: readonly EntryId[];
}

/** The report's entries by what a reader makes of them, in the panel's order. */
export interface Groups {
  readonly suspect: readonly Row[];
  readonly spam: readonly Row[];
  readonly clutter: readonly Row[];
  readonly repair: readonly Row[];
  /** Damaged, and left as it is. */
  readonly broken: readonly Row[];
}
export type GroupName = keyof Groups;

/** The groups in which they stand, doubt first. */
export const GROUP_NAMES: readonly GroupName[] = ['suspect', 'spam', 'clutter', 'repair', 'broken'];

/** Sorts a report's entries into groups; equal repairs become one row. */
export function groupsOf(entries: readonly ReportEntry[]): Groups {
  const groups: Record<GroupName, Row[]> = { suspect: [], spam: [], clutter: [], repair: [], broken: [] };
  const repairs = new Map<string, EntryId[]>();
  for (const entry of entries) {
    const name = groupOf(entry);
    if (entry.kind === 'damage') {
      const same = JSON.stringify([name, entry.sort, entry.text, entry.replacement, entry.active]);
      const ids = repairs.get(same);
      if (ids) {
        ids.push(entry.id);
        continue;
      }
      const own = [entry.id];
      repairs.set(same, own);
      groups[name].push({ entry, ids: own });
    } else groups[name].push({ entry, ids: [entry.id] });
  }
  return groups;
}

function groupOf(entry: ReportEntry): GroupName {
  if (entry.kind === 'damage') return entry.op === 'report' ? 'broken' : 'repair';
  if (entry.op === 'mark') return 'suspect';
  return entry.kind;
}

/** How many entries a group stands for. */
export function countOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { ids }) => sum + ids.length, 0);
}

const PLACES: ReadonlySet<ReasonCode> = new Set([
  'hidden',
  'in-title',
  'in-attribute',
  'inside-paragraph',
  'before-article',
  'after-article',
  'outside-article',
  'added-later',
]);

/** Where an entry stands, as its evidence says; null where it does not. */
export function placeOf({ evidence }: ReportEntry): Reason | null {
  return evidence.find(({ code }) => PLACES.has(code)) ?? null;
}

/** What speaks for an entry, besides where it stands and what it is. */
export function groundsOf({ evidence, sort }: ReportEntry): readonly Reason[] {
  return evidence.filter(({ code }) => !PLACES.has(code) && code !== sort);
}

/** Confidence above which a finding is called certain, and very likely: words of the panel, not thresholds of decide. */
const CERTAIN = 0.95;
const LIKELY = 0.75;

/** How sure a finding is, in three words. */
export function surenessOf({ confidence, op }: ReportEntry): 'spam.sure.1' | 'spam.sure.2' | 'spam.sure.3' {
  if (op === 'mark' || confidence < LIKELY) return 'spam.sure.3';
  return confidence >= CERTAIN ? 'spam.sure.1' : 'spam.sure.2';
}

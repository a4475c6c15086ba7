import type { Report } from '@/model/report';
import type { MarkState } from '@/ui/shared/StatusMark';

/** What the panel's head says of a page. */
export type Headline = 'cleaned' | 'clean' | 'other' | 'undone' | 'off' | 'failed';

/** The headline of a report. */
export function headlineOf({ state, verdict, entries }: Report): Headline {
  if (state === 'off' || state === 'undone' || state === 'failed') return state;
  const done = entries.some(({ kind, op }) => kind !== 'clutter' && op !== 'report');
  if (verdict?.kind === 'article') return done ? 'cleaned' : 'clean';
  return 'other';
}

/** The mark beside it. */
export function markOf(report: Report): MarkState {
  const headline = headlineOf(report);
  if (report.clone && headline !== 'off' && headline !== 'failed') return 'clone';
  return (
    { cleaned: 'cleaned', clean: 'cleaned', other: 'not-article', undone: 'cleaned', off: 'off', failed: 'failed' } as const
  )[headline];
}

/** How many passages were removed, and how many stretches repaired; what was undone does not count. */
export function countsOf({ entries }: Report): { readonly removed: number; readonly repaired: number } {
  const active = entries.filter((entry) => entry.active);
  return {
    removed: active.filter(({ kind, op }) => kind !== 'damage' && (op === 'hide' || op === 'splice')).length,
    repaired: active.filter(({ kind, op }) => kind === 'damage' && op === 'splice').length,
  };
}

/** What a page's state looks like; the shapes differ, not only the colours. */
export type MarkState = 'cleaned' | 'not-article' | 'off' | 'no-access' | 'clone' | 'failed' | 'stale' | 'loading';

const TILE: Readonly<Record<MarkState, string>> = {
  cleaned: 'var(--accent)',
  'not-article': 'var(--mark-grey)',
  off: 'var(--mark-grey)',
  'no-access': 'var(--accent)',
  clone: 'var(--mark-ochre)',
  failed: 'var(--mark-red)',
  stale: 'var(--mark-grey)',
  loading: 'var(--mark-grey)',
};

/** Corner brackets 「 」 on the 16-unit grid, cut for 16 and 32 px. */
const BRACKETS = 'M3 7V3h4M13 9v4H9';
const DROP = 'M8 4.8c1.4 1.7 2.4 2.9 2.4 4.1a2.4 2.4 0 0 1-4.8 0c0-1.2 1-2.4 2.4-4.1z';

/** The state mark, 32 px: says nothing, since the heading beside it does. */
export function StatusMark({ state }: { state: MarkState }) {
  const outlined = state === 'off' || state === 'no-access';
  const inside =
    state === 'cleaned' || state === 'no-access'
      ? 'var(--accent-ink)'
      : state === 'clone' || state === 'failed'
        ? '#fff'
        : 'var(--card)';
  const colour = outlined ? TILE[state] : inside;
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" data-state={state}>
      {outlined ? (
        <rect x="1" y="1" width="14" height="14" rx="3.25" fill="none" stroke={TILE[state]} stroke-width="1.6" />
      ) : (
        <rect width="16" height="16" rx="3.75" fill={TILE[state]} />
      )}
      <Inside state={state} colour={colour} />
    </svg>
  );
}

function Inside({ state, colour }: { state: MarkState; colour: string }) {
  const line = { fill: 'none', stroke: colour, 'stroke-width': 2 };
  switch (state) {
    case 'cleaned':
      return (
        <>
          <path d={BRACKETS} {...line} />
          <path d={DROP} fill={colour} />
        </>
      );
    case 'not-article':
    case 'stale':
      return <path d={`${BRACKETS}M6.2 8h3.6`} {...line} />;
    case 'loading':
      return <path d={BRACKETS} {...line} />;
    case 'off':
      return <path d="m4.6 11.4 6.8-6.8" {...line} stroke-width={1.6} stroke-linecap="round" />;
    case 'no-access':
      return <path d="M8 4.4v7.2M4.4 8h7.2" {...line} stroke-width={1.6} />;
    case 'clone':
      return (
        <>
          <path d={BRACKETS} {...line} />
          <path d="m6.2 6.2 3.6 3.6M9.8 6.2 6.2 9.8" {...line} stroke-width={1.6} />
        </>
      );
    case 'failed':
      return <path d="M8 3.2v5.9M8 10.9v2" {...line} />;
  }
}

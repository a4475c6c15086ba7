/** Where a setting's value can come from. */
export type Level = 'site' | 'parent' | 'all' | 'managed';
/** Where a reader can put one. */
export type OwnLevel = Exclude<Level, 'managed'>;

/** Where a change of a control is written: at the level shown, and for this site where that is everywhere. */
export function levelToWrite(at: Level): OwnLevel {
  return at === 'parent' ? 'parent' : 'site';
}

/** The level whose value holds once a level's own is cleared; null for the outermost. */
export function levelBehind(at: Level, values: Readonly<Record<OwnLevel, unknown>>): OwnLevel | null {
  if (at === 'site') return values.parent === null ? 'all' : 'parent';
  return at === 'parent' ? 'all' : null;
}

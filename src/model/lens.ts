/**
 * What a line's runs look like through a script conversion: as many strings out as in, for a phrase may straddle a
 * `<b>`. Null where that is not known yet.
 */
export type Lens = (runs: readonly string[]) => readonly string[] | null;

/** What a line's runs look like through a script conversion: as many strings out as in, for a phrase may straddle a `<b>`. */
export type Lens = (runs: readonly string[]) => readonly string[];

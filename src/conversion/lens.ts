/** What a line's runs look like through a conversion: as many strings out as in. */
export type Lens = (runs: readonly string[]) => readonly string[];

/** Names that a page has said plainly: known wherever they stand on it. */
export class SaidNames {
  private readonly names = new Set<string>();
  /** Most that is asked for begins like none of them, which a number tells faster than a string. */
  private readonly beginnings = new Set<number>();

  /** True if the text between two places is one of them. */
  has(units: Uint16Array, start: number, end: number): boolean {
    const beginning = (units[start] as number) * 0x10000 + (units[start + 1] as number);
    return this.beginnings.has(beginning) && this.names.has(String.fromCharCode(...units.subarray(start, end)));
  }

  /** Adds a name of at least two code units. */
  add(name: string): void {
    this.names.add(name);
    this.beginnings.add(name.charCodeAt(0) * 0x10000 + name.charCodeAt(1));
  }

  /** Makes it another page's: these are all. */
  set(names: readonly string[]): void {
    this.names.clear();
    this.beginnings.clear();
    for (const name of names) this.add(name);
  }

  /** All of them, in the order in which they were said. */
  get all(): readonly string[] {
    return [...this.names];
  }
}

/**
 * A table from two UTF-16 code units to a number, with open addressing: asked for every pair of a page's characters, it has
 * to be faster than a Map of pairs.
 */
export class PairTable {
  private readonly keys: Int32Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  /** @param size how many pairs will be set at most */
  constructor(size: number) {
    let slots = 16;
    while (slots < size * 3) slots *= 2; // a third full: hardly a collision
    this.keys = new Int32Array(slots);
    this.values = new Int32Array(slots);
    this.mask = slots - 1;
  }

  /** The value of a pair, 0 where it has none. */
  get(first: number, second: number): number {
    const key = (first << 16) | second;
    return this.values[this.slot(key)] ?? 0;
  }

  /** Sets the value of a pair; not 0. */
  set(first: number, second: number, value: number): void {
    const key = (first << 16) | second;
    const slot = this.slot(key);
    this.keys[slot] = key;
    this.values[slot] = value;
  }

  private slot(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & this.mask;
    while (this.values[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** True for a Han character of the BMP: words and names are made of these. */
export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** A list of facts: its entries joined by line feeds, without comments and blank lines (tools/lists.ts). */
declare module '*.txt' {
  const entries: string;
  export default entries;
}
/** Of a list of pairs: its characters and their forms, packed. */
declare module '*.txt?forms' {
  const packed: string;
  export default packed;
}

/** A list of facts: its entries joined by line feeds, without comments and blank lines (tools/lists.ts). */
declare module '*.txt' {
  const entries: string;
  export default entries;
}

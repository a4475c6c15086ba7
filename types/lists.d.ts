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
/** Of a list of words, or of the lists that it names: the index that they are looked up in. */
declare module '*.txt?words' {
  const index: import('../src/spam/word-format').WordIndex<string>;
  export default index;
}
/** Of a list of pairs: which script each code point is of, two bits each, as base64. */
declare module '*.txt?scripts' {
  const bits: string;
  export default bits;
}
/** Of a list of characters: a bit for each code point from U+4E00, as base64. */
declare module '*.txt?bits' {
  const bits: string;
  export default bits;
}

/** The dictionaries of opencc-js, one a module: entries "key value" joined by "|". It declares no types for them. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}

/** A language's messages by key (tools/locales.ts); the keys are those of `MessageKey`. */
declare module '*.yml' {
  const messages: import('../src/platform/format-message').Catalogue;
  export default messages;
}
/** The same, of the keys that begin as named. */
declare module '*.yml?keys=rv.,script.,print.' {
  const messages: import('../src/platform/format-message').Catalogue;
  export default messages;
}
declare module '*.yml?keys=mark.' {
  const messages: import('../src/platform/format-message').Catalogue;
  export default messages;
}
declare module '*.yml?keys=clone.,rv.dismiss' {
  const messages: import('../src/platform/format-message').Catalogue;
  export default messages;
}

declare module '*.yml?keys=pick' {
  const messages: import('../src/platform/format-message').Catalogue;
  export default messages;
}

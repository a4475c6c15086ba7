/** A language's messages by key (tools/locales.ts); the keys are those of `MessageKey`. */
declare module '*.yml' {
  const messages: import('../src/platform/format-message').Catalogue;
  export default messages;
}

/** The same, of the keys that begin as named. */
declare module '*.yml?keys=clone.,rv.dismiss' {
  export { default } from '*.yml';
}
declare module '*.yml?keys=mark.' {
  export { default } from '*.yml';
}
declare module '*.yml?keys=pick' {
  export { default } from '*.yml';
}
declare module '*.yml?keys=rv.,script.,print.' {
  export { default } from '*.yml';
}
declare module '*.yml?for=popup' {
  export { default } from '*.yml';
}

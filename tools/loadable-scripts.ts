import type { Plugin } from 'vite';

/**
 * Chromium refuses a content script that holds a noncharacter (U+FFFF, U+FDD0 …) as "not UTF-8 encoded", and the
 * minifier writes escapes as the characters themselves. This puts the escapes back.
 */

const NONCHARACTER = /[\ufdd0-\ufdef\ufffe\uffff]/gu;
const NONCHARACTER_BEYOND = /[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{10fffe}\u{10ffff}]/u;

/** A Vite plugin that keeps noncharacters out of every script of the build. @throws where one cannot be escaped. */
export function loadableScripts(): Plugin {
  return {
    name: 'loadable-scripts',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(
          NONCHARACTER,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
        if (NONCHARACTER_BEYOND.test(chunk.code)) throw new Error(`${chunk.fileName} holds a noncharacter beyond the BMP`);
      }
    },
  };
}

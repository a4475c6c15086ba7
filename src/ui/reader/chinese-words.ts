let segmenter: Intl.Segmenter | undefined;

/** The browser's own division of Chinese into words. Made when it is first asked for: that takes milliseconds. */
export function chineseWords(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter;
}

/** Why something was called what it was called; each is translated once (locales/, `reason.*`). */
export type ReasonCode =
  // what a page is
  | 'running-text' // n paragraphs of running text
  | 'title-found'
  | 'time-found'
  | 'source-found'
  | 'article-tags' // the page's tags say so (ArticleTitle, PubDate …)
  | 'mostly-links'
  | 'headlines' // a list of headlines
  | 'form' // a form, log-in or query
  | 'address' // the address is that of a home page, a list …
  | 'too-little-text'
  | 'reader-said' // the reader overruled the verdict
  // what spam is (kinds)
  | 'adult'
  | 'gambling'
  | 'fake-documents'
  | 'game-servers'
  | 'medicine'
  | 'finance'
  | 'fraud' // other black-market offers
  | 'link-farm'
  // where it stands
  | 'before-article'
  | 'after-article'
  | 'inside-paragraph'
  | 'outside-article'
  | 'in-title'
  | 'in-attribute'
  | 'added-later'
  // what speaks for spam
  | 'hidden'
  | 'spam-words'
  | 'keyword-run' // a list of keywords without a sentence
  | 'call-to-contact' // QQ, WeChat, Telegram …
  | 'foreign-links'
  | 'other-script'
  | 'off-topic'
  | 'unlikely-prose' // n-grams
  | 'obfuscated'
  | 'reader-rule' // a rule of the reader's
  // what clutter is (kinds)
  | 'print-button'
  | 'text-size'
  | 'share-bar'
  | 'qr-code'
  | 'floating-ad'
  | 'related-articles'
  | 'location-line'
  | 'visit-counter'
  | 'page-footer'
  | 'toolbar'
  | 'empty'
  // what damage is (kinds)
  | 'pinyin-inserted'
  | 'character-split'
  | 'broken-code' // mojibake, entities, look-alikes, stray characters
  | 'bytes-lost'; // cannot be restored

/** A reason, and how many of what it counts. */
export interface Reason {
  readonly code: ReasonCode;
  readonly n?: number;
}

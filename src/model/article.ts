import type { ElementId, LineId } from './page';
import type { Reason } from './reason';

/** What a page is. */
export type PageKind = 'article' | 'list' | 'home' | 'search' | 'service' | 'other';

/** The verdict on a page, with its reasons. */
export interface Verdict {
  readonly kind: PageKind;
  /** 0–1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** One part of an article's body, in reading order. */
export type BodyPart =
  | {
      readonly kind: 'text';
      /** One line is one paragraph. */
      readonly line: LineId;
      readonly role: 'paragraph' | 'heading' | 'item' | 'quote' | 'signature' | 'footnote' | 'caption';
    }
  | {
      readonly kind: 'table' | 'list';
      /** Taken whole. */
      readonly element: ElementId;
    }
  | {
      readonly kind: 'image';
      readonly element: ElementId;
      /** The line that is its caption; it is no part of its own. */
      readonly caption: LineId | null;
    };

/** A document that is linked from an article and belongs to it. */
export interface Attachment {
  readonly name: string;
  /** Absolute address. */
  readonly href: string;
  /** File extension in lower case without the dot, '' where unknown. */
  readonly type: string;
  /** As printed (`2.3MB`), null where the page does not say. */
  readonly size: string | null;
}

/** What a careful reader would call the article. Names are Readability's where it has one. Texts are repaired, in the page's script. */
export interface Article {
  /** The headline, its printed lines joined. */
  readonly title: string;
  /** The lines that show the title and the subtitles on the page (not the tab's). */
  readonly titleLines: readonly LineId[];
  /** Kicker above, lines below. */
  readonly subtitles: readonly string[];
  readonly byline: string | null;
  /** 责任编辑. */
  readonly editor: string | null;
  /** 来源, 信息来源, 發布單位 … */
  readonly source: string | null;
  /** ISO 8601 with offset and just the precision that the page gives: `2022-05-11T08:38:27+08:00`, `2022-05-11`. */
  readonly publishedTime: string | null;
  /** As printed. */
  readonly publishedTimeText: string | null;
  /** 发文字号. */
  readonly documentNumber: string | null;
  /** 索引号. */
  readonly indexNumber: string | null;
  readonly siteName: string | null;
  /** Breadcrumb, outermost first. */
  readonly column: readonly string[];
  readonly keywords: readonly string[];
  /** The smallest element that holds the whole body; null in a late part that is outside of it. */
  readonly root: ElementId | null;
  readonly body: readonly BodyPart[];
  /** The body written down: for each line of text (a paragraph, an item, a row of a table) the page's lines that it is made of. */
  readonly paragraphs: readonly (readonly LineId[])[];
  /** The lines with time, source, editor and the like. */
  readonly metaLines: readonly LineId[];
  readonly attachments: readonly Attachment[];
  /** How many pictures the body has. */
  readonly images: number;
  /** Other parts of an article split over several pages. */
  readonly pages: {
    readonly current: number;
    readonly total: number;
    readonly previous: string | null;
    readonly next: string | null;
  } | null;
  /** Addresses of the previous and next article of the column, as the page links them. */
  readonly neighbours: { readonly previous: string | null; readonly next: string | null };
}

import type { ReaderPort } from '@/model/reader';
import type { Translate } from '@/platform/format-message';
import type { ReadingSettings } from '@/platform/reading';
import type { CitationStyle } from './citation';

/** What can be taken along, and in which words: as the reader sees them, or as written. */
export type Taking = 'text' | 'markdown' | 'html' | 'file' | 'print' | 'quotation' | CitationStyle;
export type TakeAs = 'shown' | 'written';

/** Whether an article is being read aloud. */
export type Speaking = 'playing' | 'paused' | 'stopped';

/** Reads blocks aloud, one after the other, by a voice of this machine. */
export interface Speech {
  /** True if a voice of this machine speaks the text's language. */
  readonly able: boolean;
  /** Begins at the first block, or goes on where it was paused. */
  play(): void;
  pause(): void;
  /** Ends what it reads; what the page itself may be reading goes on. */
  stop(): void;
}

/** The panels that come with the tools. */
export type ToolPanelName = 'text' | 'take' | 'speak' | 'more';

/** What the panels need of the view. */
export interface PanelProps {
  readonly name: ToolPanelName;
  readonly translate: Translate;
  readonly settings: ReadingSettings;
  readonly change: <Name extends keyof ReadingSettings>(name: Name, value: ReadingSettings[Name]) => void;
  readonly take: (what: Taking, as: TakeAs) => void;
  readonly compare: () => void;
  readonly speech: () => Speech;
  readonly speaking: Speaking;
}

/**
 * What is beside reading: the panels, taking the article along, reading aloud. A script of its own, which the view has
 * injected when the reader first asks for one of them: most never do, and opening is to cost nothing of it.
 */
export interface ReaderTools {
  /** Shows a panel in an element of the view, or shows it anew; null takes it away. */
  showPanel(place: Element, props: PanelProps | null): void;
  /** Takes the article along; gives what is to be said of it. */
  take(root: ShadowRoot, port: ReaderPort, t: Translate, words: string, what: Taking, as: TakeAs): string | null;
  /** A speaker over blocks that are asked for at each step, as is their language. */
  createSpeech(blocks: () => readonly Element[], lang: () => string, onState: (state: Speaking) => void): Speech;
}

/** Where the tools' script leaves them in the isolated world. */
export const READER_TOOLS: unique symbol = Symbol.for('qingwen.reader-tools');

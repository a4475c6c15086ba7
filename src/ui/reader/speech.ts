import type { Speaking, Speech } from './tools-port';

/** Languages of voices for a language of text, best first. */
const VOICES: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': ['zh-CN', 'zh-SG', 'cmn-Hans', 'zh'],
  'zh-Hant': ['zh-TW', 'zh-HK', 'cmn-Hant', 'zh'],
  'zh-Hant-TW': ['zh-TW', 'cmn-Hant', 'zh'],
  'zh-Hant-HK': ['zh-HK', 'yue', 'zh-TW', 'zh'],
};

/** The voice on this machine for a text's language; null where there is none. Voices that send the text away are left out. */
export function localVoice<Voice extends { readonly lang: string; readonly localService: boolean }>(
  voices: readonly Voice[],
  lang: string,
): Voice | null {
  const local = voices.filter(({ localService }) => localService);
  for (const wanted of VOICES[lang] ?? ['zh']) {
    const voice = local.find((one) => one.lang.replace('_', '-').toLowerCase().startsWith(wanted.toLowerCase()));
    if (voice) return voice;
  }
  return null;
}

/** What is read of a block: its text without readings over characters, which would be read twice, and marks of notes. */
function spoken(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('rt, rp, .note')) part.remove();
  return copy.textContent ?? '';
}

/** The browser's speech; undefined where it is switched off. */
const speech: SpeechSynthesis | undefined = globalThis.speechSynthesis;

/** Calls back when the browser has come to know its voices, which some do only once they are asked. Gives the way to stop. */
export function watchVoices(listener: () => void): () => void {
  speech?.addEventListener('voiceschanged', listener);
  speech?.getVoices();
  return () => speech?.removeEventListener('voiceschanged', listener);
}

/** Reads blocks aloud, one after the other. */
export class Speaker implements Speech {
  private readonly blocks: () => readonly Element[];
  private readonly lang: () => string;
  private readonly onState: (state: Speaking) => void;
  private current: Element | null = null;
  private turn = 0;

  constructor(blocks: () => readonly Element[], lang: () => string, onState: (state: Speaking) => void) {
    this.blocks = blocks;
    this.lang = lang;
    this.onState = onState;
  }

  /** True if a voice of this machine speaks the text's language. */
  get able(): boolean {
    return this.voice !== null;
  }

  private get voice(): SpeechSynthesisVoice | null {
    return localVoice(speech?.getVoices() ?? [], this.lang());
  }

  /** Begins at a block, or goes on where it was paused. */
  play(from = 0): void {
    if (speech?.paused && this.current) {
      speech.resume();
      this.onState('playing');
      return;
    }
    speech?.cancel();
    this.turn++;
    this.speak(from, this.turn);
  }

  pause(): void {
    speech?.pause();
    this.onState('paused');
  }

  /** Ends what it reads; what the page itself may be reading goes on. */
  stop(): void {
    this.turn++;
    if (!this.current) return;
    speech?.cancel();
    speech?.resume();
    this.mark(null);
    this.onState('stopped');
  }

  private speak(at: number, turn: number): void {
    if (turn !== this.turn) return;
    const block = this.blocks()[at];
    const { voice } = this;
    if (!speech || !block || !voice) {
      this.stop();
      return;
    }
    const words = new SpeechSynthesisUtterance(spoken(block));
    words.voice = voice;
    words.lang = voice.lang;
    words.onend = () => this.speak(at + 1, turn);
    words.onerror = () => {
      if (turn === this.turn) this.stop();
    };
    this.mark(block);
    this.onState('playing');
    speech.speak(words);
  }

  private mark(block: Element | null): void {
    this.current?.classList.remove('speaking');
    this.current = block;
    block?.classList.add('speaking');
    if (!(block instanceof HTMLElement)) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    block.style.scrollMarginBlockStart = '33vh';
    block.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
  }
}

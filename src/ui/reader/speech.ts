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

/** Reads blocks aloud, one after the other. */
export class Speaker {
  private readonly blocks: () => readonly Element[];
  private readonly lang: () => string;
  private readonly onState: (state: 'playing' | 'paused' | 'stopped') => void;
  private current: Element | null = null;
  private turn = 0;

  constructor(blocks: () => readonly Element[], lang: () => string, onState: (state: 'playing' | 'paused' | 'stopped') => void) {
    this.blocks = blocks;
    this.lang = lang;
    this.onState = onState;
  }

  /** True if a voice of this machine speaks the text's language. */
  get able(): boolean {
    return localVoice(speechSynthesis.getVoices(), this.lang()) !== null;
  }

  /** Begins at a block, or goes on where it was paused. */
  play(from = 0): void {
    if (speechSynthesis.paused && this.current) {
      speechSynthesis.resume();
      this.onState('playing');
      return;
    }
    speechSynthesis.cancel();
    this.turn++;
    this.speak(from, this.turn);
  }

  pause(): void {
    speechSynthesis.pause();
    this.onState('paused');
  }

  stop(): void {
    this.turn++;
    speechSynthesis.cancel();
    speechSynthesis.resume();
    this.mark(null);
    this.onState('stopped');
  }

  private speak(at: number, turn: number): void {
    const block = this.blocks()[at];
    const voice = localVoice(speechSynthesis.getVoices(), this.lang());
    if (turn !== this.turn) return;
    if (!block || !voice) {
      this.stop();
      return;
    }
    const speech = new SpeechSynthesisUtterance(block.textContent ?? '');
    speech.voice = voice;
    speech.lang = voice.lang;
    speech.onend = () => this.speak(at + 1, turn);
    speech.onerror = () => {
      if (turn === this.turn) this.stop();
    };
    this.mark(block);
    this.onState('playing');
    speechSynthesis.speak(speech);
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

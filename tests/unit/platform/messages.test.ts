import { beforeEach, describe, expect, it, vi } from 'vitest';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const BASE = `chrome-extension://${ID}/`;
type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean;
let listeners: Listener[] = [];

vi.stubGlobal('chrome', {
  runtime: {
    id: ID,
    getURL: (path: string) => BASE + path.replace(/^\//u, ''),
    onMessage: {
      addListener: (listener: Listener) => listeners.push(listener),
      removeListener: (listener: Listener) => {
        listeners = listeners.filter((one) => one !== listener);
      },
    },
  },
});
const { answerAsBackground, answerAsPage } = await import('@/platform/messages');

/** What a listener answers to a message; 'unanswered' where none takes it. */
const send = (type: string, data: unknown, sender: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    const taken = listeners.map((listener) =>
      listener({ id: 1, type, data, timestamp: 1 }, sender, (answer) => resolve((answer as { res: unknown }).res)),
    );
    if (!taken.includes(true)) resolve('unanswered');
  });

const content = { id: ID, url: 'https://www.gov.cn/', frameId: 0, tab: { id: 7, incognito: false } };
const popup = { id: ID, url: `${BASE}popup.html` };

describe('the background', () => {
  const remember = vi.fn(() => true);
  beforeEach(() => remember.mockClear());
  answerAsBackground({ remember } as unknown as Parameters<typeof answerAsBackground>[0]);

  it('does what a content script of ours asks, for its own tab and address', async () => {
    expect(await send('background/remember', ['spam/x y', 'keep'], content)).toEqual({ ok: true, value: true });
    expect(remember).toHaveBeenCalledWith(
      { tabId: 7, frameId: 0, documentId: undefined, url: 'https://www.gov.cn/', incognito: false },
      'spam/x y',
      'keep',
    );
  });
  it.each([
    ['another extension', { ...content, id: 'x' }],
    ['a page of ours', popup],
    ['nobody', {}],
  ])('refuses %s', async (_, sender) => {
    expect(await send('background/remember', ['a', 'keep'], sender)).toMatchObject({ ok: false });
    expect(remember).not.toHaveBeenCalled();
  });
  it.each([[[]], [['a']], [['a', 'maybe']], [['', 'keep']], [[1, 'keep']], ['keep'], [null], [['a', 'keep', 'more']]])(
    'refuses the arguments %j, and says so',
    async (data) => {
      expect(await send('background/remember', data, content)).toMatchObject({ ok: false });
      expect(remember).not.toHaveBeenCalled();
    },
  );
  it('answers where its handler throws', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    remember.mockImplementationOnce(() => {
      throw new Error('full');
    });
    expect(await send('background/remember', ['a', null], content)).toEqual({ ok: false, message: 'full' });
  });
});

describe('a page’s content script', () => {
  const stop = answerAsPage({ undo: () => 'done', getReport: () => 'report' } as unknown as Parameters<typeof answerAsPage>[0]);

  it('answers our own pages and the background', async () => {
    expect(await send('page/undo', [[3]], popup)).toEqual({ ok: true, value: 'done' });
    expect(await send('page/undo', [[3]], { id: ID })).toEqual({ ok: true, value: 'done' });
  });
  it('refuses content scripts, other extensions, and entries that are no numbers', async () => {
    expect(await send('page/undo', [[3]], content)).toMatchObject({ ok: false });
    expect(await send('page/undo', [[3]], { ...popup, id: 'x' })).toMatchObject({ ok: false });
    for (const data of [[['3']], [[-1]], [[0.5]], [], [3], [[Number.NaN]]])
      expect(await send('page/undo', data, popup)).toMatchObject({ ok: false });
  });
  it('takes no message once stopped', async () => {
    stop();
    expect(await send('page/undo', [[3]], popup)).toBe('unanswered');
  });
});

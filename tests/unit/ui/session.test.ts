import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createTranslate } from '@/platform/format-message';
import type { Subject } from '@/ui/popup/port';
import { PopupSession } from '@/ui/popup/session';
import en from '../../../locales/en.yml';
import { fakePort } from '../../support/popup-port';
import { report, reportEntry, siteSettings } from '../../support/reports';

const t = createTranslate(en);
const page = (over = {}): Subject => ({ kind: 'page', host: 'jtt.example.gov.cn', report: report(over) });

async function started(subject: Subject = page({ entries: [reportEntry({ id: 7 })] }), site = siteSettings()) {
  const port = fakePort(subject, site);
  const session = new PopupSession(port, t, () => undefined);
  await session.read();
  return { port, session };
}

const entryOf = (session: PopupSession) =>
  session.state.subject.kind === 'page' ? session.state.subject.report.entries[0] : null;

beforeEach(() => void vi.useFakeTimers());

describe('PopupSession', () => {
  test('undoes an entry, says so, and takes that back', async () => {
    const { port, session } = await started();
    await session.undo([7]);
    expect(entryOf(session)?.active).toBe(false);
    expect(session.state.said).toBe('Put back');
    await session.takeBack();
    expect(entryOf(session)?.active).toBe(true);
    expect(session.state.said).toBe('Last step taken back');
    expect(port.asked).toEqual([
      ['undo', [7]],
      ['redo', [7]],
    ]);
  });

  test('"Not spam" is remembered for the host, and forgotten again', async () => {
    const { session } = await started();
    await session.keep(7);
    expect(entryOf(session)).toMatchObject({ kept: true, active: false });
    expect(session.state.said).toBe('Will stay on jtt.example.gov.cn from now on');
    await session.unkeep(7);
    expect(entryOf(session)).toMatchObject({ kept: false, active: true });
  });

  test('takes steps back in turn, and is silent when there is none', async () => {
    const { port, session } = await started();
    await session.setScript('zh-Hant-TW');
    await session.setScript('zh-Hant-HK');
    await session.takeBack();
    await session.takeBack();
    await session.takeBack();
    expect(port.asked.map(([, script]) => script)).toEqual(['zh-Hant-TW', 'zh-Hant-HK', 'zh-Hant-TW', 'original']);
  });

  test('keeps the shown script at this site, or at the parent where that is the level', async () => {
    const { port, session } = await started(page({ shown: 'zh-Hant' }));
    await session.keepScript();
    expect(port.asked).toEqual([['change', { name: 'script', level: 'site', value: 'zh-Hant' }]]);
    const other = await started(
      page({ shown: 'zh-Hant' }),
      siteSettings({ script: { at: 'parent', value: 'original', values: { site: null, parent: 'original', all: 'original' } } }),
    );
    await other.session.keepScript();
    expect(other.port.asked).toEqual([['change', { name: 'script', level: 'parent', value: 'zh-Hant' }]]);
  });

  test('takes a setting back to what its level held', async () => {
    const { port, session } = await started();
    await session.change([{ name: 'spam', level: 'site', value: false }]);
    await session.takeBack();
    expect(port.asked).toEqual([
      ['change', { name: 'spam', level: 'site', value: false }],
      ['change', { name: 'spam', level: 'site', value: null }],
    ]);
  });

  test('overrules the verdict for the page by message, for the site by setting', async () => {
    const { port, session } = await started();
    await session.overrule('not-article', 'page');
    await session.overrule('article', 'site');
    expect(port.asked).toEqual([
      ['setVerdict', 'not-article'],
      ['change', { name: 'verdict', level: 'site', value: 'article' }],
    ]);
  });

  test('without access, a script is shown with the access of this visit', async () => {
    const port = fakePort(page(), siteSettings());
    const session = new PopupSession(
      { ...port, read: async () => ({ kind: 'no-access', host: 'news.example.net' }) },
      t,
      () => undefined,
    );
    await session.read();
    await session.setScript('zh-Hans');
    expect(port.asked).toEqual([['cleanOnce'], ['setScript', 'zh-Hans']]);
  });

  test('"Always" asks the browser first, and does nothing where the reader says no', async () => {
    const port = fakePort({ kind: 'no-access', host: 'news.example.net' }, null);
    const session = new PopupSession({ ...port, permit: async () => false }, t, () => undefined);
    await session.read();
    await session.permit('news.example.net');
    expect(port.asked).toEqual([]);
    expect(session.state.subject.kind).toBe('no-access');
  });

  test('a step that fails is said, changes nothing and cannot be taken back', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const port = fakePort(page({ entries: [reportEntry({ id: 7 })] }), siteSettings());
    const session = new PopupSession({ ...port, ask: () => Promise.reject(new Error('gone')) }, t, () => undefined);
    await session.read();
    await session.undo([7]);
    expect(session.state.said).toBe('That did not work.');
    expect(entryOf(session)?.active).toBe(true);
    expect(log).toHaveBeenCalledOnce();
  });

  test('copies a report in words', async () => {
    const { port, session } = await started();
    await session.copyReport();
    const text = String(port.asked[0]?.[1]);
    expect(text).toContain('Address: https://jtt.example.gov.cn/a/1.html');
    expect(text).toContain('Article cleaned: 1 removed, 0 repaired');
    expect(text).toContain('6 paragraphs of running text · title, time and source found');
    expect(text).toContain('- Gambling · after the article · words used in spam: 棋牌平台');
  });
});

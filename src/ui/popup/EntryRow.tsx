import { useId, useRef, useState } from 'preact/hooks';
import type { EntryId, ReportEntry } from '@/model/report';
import type { Translate } from '@/platform/format-message';
import { TextButton } from '@/ui/shared/Button';
import { useTranslate } from '@/ui/shared/translation';
import { type GroupName, groundsOf, placeOf, type Row, surenessOf } from './groups';
import { reasonList, reasonWords } from './reason-words';

/** What can be done with a row. */
export interface RowActions {
  readonly onUndo: (ids: readonly EntryId[]) => Promise<void>;
  readonly onRedo: (ids: readonly EntryId[]) => Promise<void>;
  readonly onKeep: (id: EntryId) => Promise<void>;
  readonly onUnkeep: (id: EntryId) => Promise<void>;
  readonly onCondemn: (id: EntryId) => Promise<void>;
  readonly onShow: (id: EntryId) => Promise<void>;
}

interface EntryRowProps extends RowActions {
  readonly row: Row;
  readonly group: GroupName;
  readonly host: string;
  /** Language of the page's text. */
  readonly lang: string;
}

/** One entry: its kind and place, the page's text, and what to do with it. */
export function EntryRow(props: EntryRowProps) {
  const { row, group, host, lang, onShow } = props;
  const { entry } = row;
  const t = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { head, more } = headOf(t, row, group);
  const put = isPutBack(entry);
  return (
    <li class={`entry ${put ? 'put-back' : ''}`}>
      <div class="entry-head">
        <p class="entry-kind" id={id}>
          <span class="capital">{head}</span>
          {more && <span class="entry-place"> · {more}</span>}
        </p>
        <Actions {...props} describedBy={id} />
      </div>
      {entry.kept ? (
        <p class="entry-text">{t('notspam.done', { host })}</p>
      ) : (
        <button
          type="button"
          class={`entry-text ${open ? 'whole' : ''}`}
          aria-expanded={open}
          aria-describedby={id}
          onClick={() => setOpen(!open)}
        >
          <EntryText entry={entry} lang={lang} />
        </button>
      )}
      {open && (
        <div class="entry-more">
          {entry.kind !== 'damage' && (
            <p class="entry-place">{[t(surenessOf(entry)), ...reasonList(t, groundsOf(entry))].join(' · ')}</p>
          )}
          <TextButton onClick={() => onShow(entry.id)} describedBy={id}>
            {t('row.show')}
          </TextButton>
        </div>
      )}
    </li>
  );
}

/** Put back: by undo, or because the reader keeps it. */
function isPutBack({ kept, active, op }: ReportEntry): boolean {
  return kept || (!active && op !== 'mark' && op !== 'report');
}

/** The row's head: what it is, and where (or how often). */
function headOf(t: Translate, { entry, ids }: Row, group: GroupName): { head: string; more: string | null } {
  const kind = reasonWords(t, { code: entry.sort });
  const times = ids.length > 1 ? `×${ids.length}` : null;
  const place = placeOf(entry);
  const where = place ? reasonWords(t, place) : null;
  if (entry.kind === 'damage') {
    return isPutBack(entry)
      ? { head: t('row.undone'), more: [kind, times].filter(Boolean).join(' ') }
      : { head: kind, more: times };
  }
  if (isPutBack(entry)) return { head: t('row.undone'), more: where ?? kind };
  return group === 'suspect' ? { head: where ?? kind, more: t('spam.sure.3') } : { head: kind, more: where };
}

function EntryText({ entry, lang }: { entry: ReportEntry; lang: string }) {
  if (entry.replacement === null || !entry.active) return <bdi lang={lang}>{entry.text}</bdi>;
  return (
    <>
      <del>
        <bdi lang={lang}>{entry.text}</bdi>
      </del>
      {entry.replacement !== '' && (
        <>
          {' → '}
          <ins>
            <bdi lang={lang}>{entry.replacement}</bdi>
          </ins>
        </>
      )}
    </>
  );
}

function Actions({ row, group, describedBy, ...act }: EntryRowProps & { describedBy: string }) {
  const t = useTranslate();
  const last = useRef<HTMLButtonElement>(null);
  const { entry, ids } = row;
  const { id } = entry;
  /** Does it, and keeps the focus on the row's next button where the pressed one is gone. */
  const then = (work: () => Promise<void>) => async () => {
    await work();
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) (last.current ?? document.querySelector<HTMLElement>('h1'))?.focus();
    });
  };
  const button = (words: string, work: () => Promise<void>, isLast = false) => (
    <TextButton key={isLast ? 'last' : words} onClick={then(work)} describedBy={describedBy} {...(isLast && { buttonRef: last })}>
      {words}
    </TextButton>
  );
  if (group === 'broken') return null;
  if (entry.kept) return <div class="entry-actions">{button(t('undo'), () => act.onUnkeep(id), true)}</div>;
  if (group === 'suspect') {
    return (
      <div class="entry-actions">
        {button(t('suspect.yes'), () => act.onCondemn(id))}
        {button(t('suspect.no'), () => act.onKeep(id), true)}
      </div>
    );
  }
  if (!entry.active) return <div class="entry-actions">{button(t('row.redo'), () => act.onRedo(ids), true)}</div>;
  return (
    <div class="entry-actions">
      {group === 'spam' && button(t('notspam'), () => act.onKeep(id))}
      {group === 'clutter' && button(t('clutter.keep'), () => act.onKeep(id))}
      {button(t('undo'), () => act.onUndo(ids), true)}
    </div>
  );
}

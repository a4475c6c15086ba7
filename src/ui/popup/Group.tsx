import { useState } from 'preact/hooks';
import { TextButton } from '@/ui/shared/Button';
import { Disclosure } from '@/ui/shared/Disclosure';
import { late } from '@/ui/shared/late';
import { useTranslate } from '@/ui/shared/translation';
import type { RowActions } from './EntryRow';
import { countOf, type GroupName, type Row } from './groups';

/** Entries shown of a group before `row.more`. */
const FIRST = 4;

/** A row comes with the first group that is opened. */
const LateRow = late(async () => (await import('./EntryRow')).EntryRow);

interface GroupProps extends RowActions {
  readonly name: GroupName;
  readonly rows: readonly Row[];
  readonly host: string;
  readonly lang: string;
}

/** A group of entries, closed and counted; doubt is open, amber and first. */
export function Group({ name, rows, host, lang, ...actions }: GroupProps) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const undoable = rows.filter(({ entry }) => entry.active && !entry.kept);
  const action =
    (name === 'spam' || name === 'clutter' || name === 'repair') && undoable.length > 0 ? (
      <TextButton
        name={t('undo.group', { group: t(`group.${name}`) })}
        onClick={() => actions.onUndo(undoable.flatMap(({ ids }) => ids))}
      >
        {t('undo.all')}
      </TextButton>
    ) : null;
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <Disclosure
      title={t(`group.${name}`)}
      count={countOf(rows)}
      amber={name === 'suspect'}
      initiallyOpen={name === 'suspect'}
      action={action}
    >
      <ul class={`entries ${name}`}>
        {shown.map((row) => (
          <LateRow key={row.entry.id} row={row} group={name} host={host} lang={lang} {...actions} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <div class="entries-more">
          <TextButton onClick={() => setAll(true)}>{t('row.more', { n: countOf(rows.slice(FIRST)) })}</TextButton>
        </div>
      )}
    </Disclosure>
  );
}

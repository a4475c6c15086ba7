import type { ComponentChildren } from 'preact';
import { Icon } from '@/ui/shared/Icon';
import { useTranslate } from '@/ui/shared/translation';

interface ListTableProps {
  readonly caption: string;
  /** Heads of all columns but the last, which removes. */
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
}

/** A list of things that the reader made and can remove. */
export function ListTable({ caption, columns, children }: ListTableProps) {
  const t = useTranslate();
  return (
    <table class="group">
      <caption class="said">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
          <th scope="col">
            <span class="said">{t('sites.remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The last cell of a row. `of`: what is removed, for those who do not see the row. */
export function RemoveCell({ of, onRemove }: { of: string; onRemove: () => void }) {
  const t = useTranslate();
  return (
    <td class="end">
      <button type="button" class="link" aria-label={`${t('sites.remove')} ${of}`} onClick={onRemove}>
        {t('sites.remove')}
      </button>
    </td>
  );
}

/** A field that narrows a list down as the reader types. */
export function FindField({ label, value, onFind }: { label: string; value: string; onFind: (value: string) => void }) {
  return (
    <label class="field">
      <Icon name="search" />
      <span class="said">{label}</span>
      <input type="search" placeholder={label} value={value} onInput={({ currentTarget }) => onFind(currentTarget.value)} />
    </label>
  );
}

import { useId, useState } from 'preact/hooks';
import { SCRIPT_CHOICES } from '@/model/script';
import type { DictionaryEntry } from '@/model/settings';
import { readDictionary, watchPlaces, writeDictionary } from '@/platform/settings';
import { dictionaryKey, entriesOf } from '@/settings/dictionary';
import { Select } from '@/ui/shared/Select';
import { SCRIPT_NAMES } from '@/ui/shared/script-names';
import { useTranslate } from '@/ui/shared/translation';
import { DictionaryFile } from './DictionaryFile';
import { FindField, ListTable, RemoveCell } from './ListTable';
import { useLive } from './use-live';

type Choice = 'any' | Exclude<DictionaryEntry['script'], null>;

/** The reader's own dictionary: what is written, what is shown, in which script. `written`: a word to begin with. */
export function DictionaryPage({ written = '' }: { written?: string }) {
  const t = useTranslate();
  const id = useId();
  const dictionary = useLive(readDictionary, watchPlaces);
  const [filter, setFilter] = useState('');
  const [bad, setBad] = useState(false);
  const [script, setScript] = useState<Choice>('any');
  if (!dictionary) return null;
  const entries = entriesOf(dictionary).toSorted((a, b) => (a.written < b.written ? -1 : 1));
  const shown = entries.filter((entry) => `${entry.written}${entry.shown}`.includes(filter.trim()));
  const scripts = ['any', ...SCRIPT_CHOICES.filter((choice) => choice !== 'original')] as readonly Choice[];
  const nameOf = (choice: Choice): string => (choice === 'any' ? t('dict.any') : t(SCRIPT_NAMES[choice]));
  const add = async (form: HTMLFormElement): Promise<void> => {
    const field = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value.trim();
    const entry = { written: field('written'), shown: field('shown'), script: script === 'any' ? null : script };
    const done = entry.shown !== '' && (await writeDictionary([entry]));
    setBad(!done);
    if (done) form.reset();
  };
  return (
    <>
      <p class="lead">{t('dict.lead')}</p>
      <form
        class="group adding"
        onSubmit={(event) => {
          event.preventDefault();
          void add(event.currentTarget);
        }}
      >
        {(['written', 'shown'] as const).map((name, at) => (
          <label key={name}>
            <span>{t(at === 0 ? 'dict.cols.1' : 'dict.cols.2')}</span>
            <input
              name={name}
              lang="zh"
              maxLength={64}
              defaultValue={name === 'written' ? written : ''}
              aria-invalid={bad}
              aria-describedby={bad ? `${id}-bad` : undefined}
            />
          </label>
        ))}
        <div>
          <span id={`${id}-script`}>{t('dict.cols.3')}</span>
          <Select
            labelledBy={`${id}-script`}
            value={script}
            options={scripts.map((value) => ({ value, text: nameOf(value) }))}
            onChoose={setScript}
          />
        </div>
        <button type="submit" class="button outlined">
          {t('dict.add')}
        </button>
      </form>
      {bad && (
        <p class="error" id={`${id}-bad`} role="alert">
          {t('dict.bad')}
        </p>
      )}
      {entries.length === 0 ? (
        <p class="empty">{t('dict.empty')}</p>
      ) : (
        <>
          <FindField label={t('dict.find')} value={filter} onFind={setFilter} />
          <ListTable caption={t('opt.nav.5')} columns={[t('dict.cols.1'), t('dict.cols.2'), t('dict.cols.3')]}>
            {shown.map((entry) => (
              <tr key={dictionaryKey(entry)}>
                <th scope="row">
                  <bdi lang="zh">{entry.written}</bdi>
                </th>
                <td>
                  <bdi lang={entry.script ?? 'zh'}>{entry.shown}</bdi>
                </td>
                <td>{nameOf(entry.script ?? 'any')}</td>
                <RemoveCell
                  of={t('dict.entry', { written: entry.written, shown: entry.shown })}
                  onRemove={() => void writeDictionary([{ ...entry, shown: '' }])}
                />
              </tr>
            ))}
          </ListTable>
        </>
      )}
      <DictionaryFile entries={entries} script={script === 'any' ? null : script} />
    </>
  );
}

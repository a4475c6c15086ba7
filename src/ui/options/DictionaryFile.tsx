import { useState } from 'preact/hooks';
import type { DictionaryEntry } from '@/model/settings';
import { loadDictionary, writeDictionary } from '@/platform/settings';
import { MOST_ENTRIES } from '@/settings/dictionary';
import { type DictionaryProblem, formatDictionaryText, parseDictionaryText } from '@/settings/dictionary-text';
import { Button } from '@/ui/shared/Button';
import { useTranslate } from '@/ui/shared/translation';
import { FileButton } from './FileButton';
import { type Done, Outcome } from './Outcome';
import { offer } from './offer-file';

/** So many lines of a file are named; a file of another kind altogether has thousands. */
const NAMED = 20;

const PROBLEMS = { 'no-entry': 'dict.problem.1', 'too-long': 'dict.problem.2', twice: 'dict.problem.3' } as const;

/** Load the dictionary from a file and save it to one, in OpenCC's text format. `script`: for files that name none. */
export function DictionaryFile({ entries, script }: { entries: readonly DictionaryEntry[]; script: DictionaryEntry['script'] }) {
  const t = useTranslate();
  const [done, setDone] = useState<Done | null>(null);
  const [problems, setProblems] = useState<readonly DictionaryProblem[]>([]);
  const load = async (text: string) => {
    const read = parseDictionaryText(text, script);
    setProblems(read.problems);
    if (read.entries.length === 0) return setDone({ text: t('dict.none'), failed: true });
    const before = await loadDictionary(read.entries);
    const full = before.length < read.entries.length ? ` ${t('dict.full', { n: MOST_ENTRIES })}` : '';
    setDone({ text: t('dict.loaded', { n: before.length }) + full, undo: () => writeDictionary(before) });
  };
  const save = () => {
    offer('qingwen-dictionary.txt', formatDictionaryText(entries), 'text/plain');
    setProblems([]);
    setDone({ text: t('backup.saved') });
  };
  return (
    <>
      <h2>{t('dict.file')}</h2>
      <p class="lead">{t('dict.format')}</p>
      <div class="buttons">
        <FileButton label={t('backup.2')} accept=".txt,text/plain" onText={(text) => void load(text)} />
        <Button look="outlined" icon="download" onClick={save} disabled={entries.length === 0}>
          {t('backup.1')}
        </Button>
      </div>
      <Outcome done={done} onDone={setDone} />
      <ul class="error">
        {problems.slice(0, NAMED).map(({ line, text, kind }) => (
          <li key={line}>{t(PROBLEMS[kind], { n: line, text })}</li>
        ))}
        {problems.length > NAMED && <li>{t('dict.more', { n: problems.length - NAMED })}</li>}
      </ul>
    </>
  );
}

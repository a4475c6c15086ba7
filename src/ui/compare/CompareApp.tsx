import { useId, useMemo, useState } from 'preact/hooks';
import type { ComparedLine } from '@/model/reader';
import { Switch } from '@/ui/shared/Switch';
import { useTranslate } from '@/ui/shared/translation';
import { difference } from './difference';

interface CompareAppProps {
  readonly url: string;
  readonly lines: readonly ComparedLine[];
  /** Languages of the two sides' text. */
  readonly published: string;
  readonly shown: string;
}

const isSame = (line: ComparedLine): boolean => line.published === line.shown && line.state === null;

/** A page as it was served beside what the reader sees, line by line, with every difference marked. */
export function CompareApp({ url, lines, published, shown }: CompareAppProps) {
  const t = useTranslate();
  const id = useId();
  const differing = useMemo(() => lines.filter((line) => !isSame(line)), [lines]);
  const [only, setOnly] = useState(false);
  return (
    <main class="compare">
      <h1>{`${t('compare.published')} · ${t('compare.shown')}`}</h1>
      <p class="address">{url}</p>
      {differing.length === 0 ? (
        <p>{t('compare.none')}</p>
      ) : (
        <div class="only">
          <span id={id}>{t('compare.only')}</span>
          <Switch labelledBy={id} on={only} onChange={setOnly} />
        </div>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('compare.published')}</th>
            <th scope="col">{t('compare.shown')}</th>
          </tr>
        </thead>
        <tbody>
          {(only ? differing : lines).map((line, index) => (
            <Row key={index} line={line} published={published} shown={shown} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

function Row({ line, published, shown }: { line: ComparedLine; published: string; shown: string }) {
  const t = useTranslate();
  if (line.shown === null) {
    return (
      <tr class="removed">
        <td lang={published}>
          <del>{line.published}</del>
        </td>
        <td>
          <span class="tag">{t('compare.removed')}</span>
        </td>
      </tr>
    );
  }
  const pieces = difference(line.published, line.shown);
  return (
    <tr class={line.state === 'suspect' ? 'marked' : ''}>
      <td lang={published}>
        {pieces.map((piece, index) =>
          piece.published === piece.shown
            ? piece.published
            : piece.published && <del key={`${index}-${piece.published}`}>{piece.published}</del>,
        )}
      </td>
      <td lang={shown}>
        {pieces.map((piece, index) =>
          piece.published === piece.shown ? piece.shown : piece.shown && <ins key={`${index}-${piece.shown}`}>{piece.shown}</ins>,
        )}
        {line.state === 'suspect' && <span class="tag">{t('compare.marked')}</span>}
      </td>
    </tr>
  );
}

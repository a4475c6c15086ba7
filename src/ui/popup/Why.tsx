import { useState } from 'preact/hooks';
import type { Report } from '@/model/report';
import { TextButton } from '@/ui/shared/Button';
import { Segments } from '@/ui/shared/Segments';
import { useTranslate } from '@/ui/shared/translation';
import { reasonList } from './reason-words';
import { countsOf, headlineOf } from './verdict';

/** For what the reader overrules a verdict. */
export type VerdictScope = 'page' | 'site';

interface WhyProps {
  readonly report: Report;
  readonly onOverrule: (word: 'article' | 'not-article', scope: VerdictScope) => void;
}

/** The verdict's reasons in plain words, and the reader's own word on it. */
export function Why({ report, onOverrule }: WhyProps) {
  const t = useTranslate();
  const [scope, setScope] = useState<VerdictScope>('page');
  const headline = headlineOf(report);
  const { removed, repaired } = countsOf(report);
  const isArticle = report.verdict?.kind === 'article';
  const reasons = reasonList(t, report.verdict?.reasons ?? []);
  return (
    <>
      {headline === 'cleaned' && <p>{t('verdict.cleaned.sub', { n: removed, m: repaired })}</p>}
      {headline === 'clean' && <p>{t('verdict.clean.sub')}</p>}
      <ul class="why-reasons">
        {reasons.map((reason) => (
          <li key={reason} class="capital">
            {reason}
          </li>
        ))}
      </ul>
      <div class="why-word">
        <Segments
          label={t('level.menu')}
          segments={[
            { value: 'page', text: t('verdict.scope.1') },
            { value: 'site', text: t('verdict.scope.2') },
          ]}
          value={scope}
          onChoose={setScope}
        />
        <TextButton onClick={() => onOverrule(isArticle ? 'not-article' : 'article', scope)}>
          {t(isArticle ? 'verdict.isnot' : 'verdict.is')}
        </TextButton>
      </div>
    </>
  );
}

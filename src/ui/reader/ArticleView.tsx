import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Report } from '@/model/report';
import { TextButton } from '@/ui/shared/Button';
import { useTranslate } from '@/ui/shared/translation';
import { chineseDate, dateWords, grouped, lengthOf } from './dates';
import { afterAppearing, placeBody } from './layout';
import { sheetFoot } from './sheet-foot';
import { titleParts } from './typeset';

interface ArticleViewProps {
  readonly report: Report;
  /** The body, set and ready. */
  readonly body: DocumentFragment;
  readonly lang: string;
  readonly words: string;
  readonly vertical: boolean;
  readonly titleRef: { readonly current: HTMLHeadingElement | null };
  readonly proseRef: { current: HTMLDivElement | null };
  readonly onCompare: () => void;
}

/** True for an element whose text takes more than one line, across or down. */
function isBroken(element: Element): boolean {
  const text = document.createRange();
  text.selectNodeContents(element);
  return new Set([...text.getClientRects()].map(({ left, top }) => `${left} ${top}`)).size > 1;
}

/** The article alone: where it stands in the site, title, facts, body, attachments, what was left out, and the way on. */
export function ArticleView({ report, body, lang, words, vertical, titleRef, proseRef, onCompare }: ArticleViewProps) {
  const t = useTranslate();
  const { article } = report;
  useLayoutEffect(() => (proseRef.current ? placeBody(proseRef.current, body) : undefined), [body, proseRef]);
  const { characters, minutes } = useMemo(() => lengthOf(article?.body ?? ''), [article?.body]);
  const headline = article?.title ?? '';
  const [title, setTitle] = useState<readonly string[]>([headline]);
  // Only for a title that breaks: what the browser knows of words and languages takes ten milliseconds to load.
  useEffect(
    () =>
      afterAppearing(() => {
        if (titleRef.current && isBroken(titleRef.current)) setTitle(titleParts(headline));
      }),
    [headline, titleRef],
  );
  if (!article) return <p class="empty">{t('rv.none')}</p>;
  const time = article.publishedTime;
  const facts = [
    time ? (vertical ? chineseDate(time) : dateWords(time, words)) : article.publishedTimeText,
    article.source && t('rv.meta.1', { s: article.source }),
    article.byline,
    article.editor && t('rv.meta.2', { e: article.editor }),
    article.documentNumber,
    t('rv.meta.3', { n: grouped(characters), m: minutes }),
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <>
      {article.column.length > 0 && <p class="column">{article.column.join(' › ')}</p>}
      <h1 id="title" tabIndex={-1} ref={titleRef}>
        {(title.join('') === headline ? title : [headline]).map((part, index) => [
          index > 0 && <wbr key={`${index}-break`} />,
          part,
        ])}
      </h1>
      {article.subtitles.map((line) => (
        <p class="subtitle" key={line}>
          {line}
        </p>
      ))}
      <p class="meta" lang={words === 'en' ? undefined : lang}>
        {facts.join(' · ')}
      </p>
      <div class="prose" ref={proseRef} />
      <Attachments report={report} />
      <Foot report={report} onCompare={onCompare} />
      <p class="sheet-foot">
        {[headline, ...facts.slice(0, -1), sheetFoot(t, report, report.shown === 'original' ? 'written' : 'shown')].join(' · ')}
      </p>
    </>
  );
}

function Attachments({ report: { article } }: { report: Report }) {
  const t = useTranslate();
  if (!article || article.attachments.length === 0) return null;
  return (
    <section class="attachments">
      <h2>{t('rv.attachments')}</h2>
      <ul>
        {article.attachments.map(({ name, href, type, size }) => (
          <li key={href}>
            {type && (
              <span class="type">
                <span class="said">{t('rv.size.words', { type: type.toUpperCase() })}</span>
                <span aria-hidden="true">{type}</span>
              </span>
            )}
            {/^https?:/iu.test(href) ? (
              <a href={href} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            ) : (
              <span>{name}</span>
            )}
            {size && <span class="size">{size}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Foot({ report, onCompare }: { report: Report; onCompare: () => void }) {
  const t = useTranslate();
  const active = report.entries.filter((entry) => entry.active);
  const spam = active.filter(({ kind, op }) => kind === 'spam' && op !== 'mark').length;
  const repaired = active.filter(({ kind, op }) => kind === 'damage' && op === 'splice').length;
  const { pages, neighbours } = report.article ?? { pages: null, neighbours: { previous: null, next: null } };
  const link = (href: string | null | undefined, words: string) =>
    href && /^https?:/iu.test(href) ? <a href={href}>{words}</a> : null;
  if (spam + repaired === 0 && !pages && !neighbours.previous && !neighbours.next) return null;
  return (
    <footer class="foot">
      {spam + repaired > 0 && (
        <p>
          {t('rv.foot.1', { n: spam, m: repaired })} <TextButton onClick={onCompare}>{t('rv.foot.2')}</TextButton>
        </p>
      )}
      {pages && (
        <nav class="pager" aria-label={t('rv.part.1', { a: pages.current, b: pages.total })}>
          <span>{t('rv.part.1', { a: pages.current, b: pages.total })}</span>
          {link(pages.previous, t('rv.part.previous'))}
          {link(pages.next, t('rv.part.2'))}
        </nav>
      )}
      {(neighbours.previous || neighbours.next) && (
        <nav class="pager" aria-label={`${t('rv.nav.1')} · ${t('rv.nav.2')}`}>
          {link(neighbours.previous, t('rv.nav.1'))}
          {link(neighbours.next, t('rv.nav.2'))}
        </nav>
      )}
    </footer>
  );
}

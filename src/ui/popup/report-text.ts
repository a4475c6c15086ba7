import type { Report, ReportEntry } from '@/model/report';
import type { Translate } from '@/platform/format-message';
import { SCRIPT_NAMES, writtenName } from '@/ui/shared/script-names';
import { GROUP_NAMES, groundsOf, groupsOf, placeOf } from './groups';
import { reasonList, reasonWords } from './reason-words';
import { countsOf, headlineOf } from './verdict';

/** A report in words, to be copied: what the page is, and everything that was found and done. */
export function reportText(t: Translate, report: Report): string {
  const { removed, repaired } = countsOf(report);
  const from = writtenName(t, report.written);
  const headline = headlineOf(report);
  const groups = groupsOf(report.entries);
  return [
    t('report.title'),
    `${t('report.address')}: ${report.url}`,
    headline === 'cleaned' ? `${t('verdict.cleaned')}: ${t('verdict.cleaned.sub', { n: removed, m: repaired })}` : null,
    headline === 'clean' ? t('verdict.clean') : null,
    headline === 'other' ? t('verdict.other') : null,
    `${t('verdict.why')} ${reasonList(t, report.verdict?.reasons ?? []).join(' · ')}`,
    from === null
      ? null
      : report.shown === 'original'
        ? t('script.note', { from })
        : t('script.note.on', { from, to: t(SCRIPT_NAMES[report.shown]) }),
    report.clone ? `${t('clone.title')}: ${t('clone.sub', { name: report.clone.name, host: report.clone.host })}` : null,
    ...GROUP_NAMES.flatMap((name) =>
      groups[name].length === 0
        ? []
        : ['', t(`group.${name}`), ...groups[name].map(({ entry, ids }) => `- ${entryText(t, entry, ids.length)}`)],
    ),
    ...(report.failures.length > 0 ? ['', t('report.failures'), ...report.failures.map((failure) => `- ${failure}`)] : []),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function entryText(t: Translate, entry: ReportEntry, times: number): string {
  const place = placeOf(entry);
  const words = [
    reasonWords(t, { code: entry.sort }),
    ...(place ? [reasonWords(t, place)] : []),
    ...reasonList(t, groundsOf(entry)),
    ...(times > 1 ? [`×${times}`] : []),
    ...(entry.active || entry.op === 'mark' || entry.op === 'report' ? [] : [t('row.undone')]),
  ].join(' · ');
  const text = entry.replacement === null ? entry.text : `${entry.text} → ${entry.replacement}`;
  return `${words}: ${text.replace(/\s+/gu, ' ').trim()} [${entry.rule}]`;
}

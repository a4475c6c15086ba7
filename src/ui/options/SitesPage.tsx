import { useId, useState } from 'preact/hooks';
import type { MessageKey } from '@/model/message-key.generated';
import type { Translate } from '@/platform/format-message';
import { grantedPatterns, watchPermissions } from '@/platform/permissions';
import { readPlaces, removePlace, restorePlace, watchPlaces, writeAt, writeWord } from '@/platform/settings';
import { isBelow, type Place, parseAddress } from '@/settings/hosts';
import { isVacant, type SiteRecord } from '@/settings/record';
import { SiteSettingRows } from '@/ui/popup/SiteSettingRows';
import { Icon } from '@/ui/shared/Icon';
import { SCRIPT_NAMES } from '@/ui/shared/script-names';
import { useTranslate } from '@/ui/shared/translation';
import { FindField, ListTable, RemoveCell } from './ListTable';
import { readPlaceSettings, writePlaceChange } from './place-settings';
import { useLive } from './use-live';

interface Listed {
  readonly place: Place;
  readonly record: SiteRecord;
}

/** How long a removed site can be brought back in its row, in milliseconds. */
const UNDO_LIFE = 10_000;

const keyOf = ({ kind, host }: Place): string => `${kind}:${host}`;
const showHost = (t: Translate, host: string): string => (host === 'file:' ? t('sites.files') : host);

/** The order of the list: each site behind the domain that it is below. */
const order = (host: string): string => host.split('.').reverse().join('.');

async function readListed(): Promise<readonly Listed[]> {
  const places = [...(await readPlaces())].flatMap(([key, record]): Listed[] => {
    const [, kind, host] = /^(site|domain):(.+)$/u.exec(key) ?? [];
    return kind === undefined || host === undefined || isVacant(record)
      ? []
      : [{ place: { kind: kind as Place['kind'], host }, record }];
  });
  return places.sort((a, b) =>
    order(a.place.host) < order(b.place.host)
      ? -1
      : order(a.place.host) > order(b.place.host)
        ? 1
        : a.place.kind === 'domain'
          ? -1
          : 1,
  );
}

/** Every site with settings of its own, grouped by parent. */
export function SitesPage() {
  const t = useTranslate();
  const id = useId();
  const listed = useLive(readListed, watchPlaces);
  const granted = useLive(grantedPatterns, (change) => watchPermissions(change, change)) ?? [];
  const [search, setSearch] = useState('');
  const [bad, setBad] = useState(false);
  const [added, setAdded] = useState<readonly Place[]>([]);
  const [open, setOpen] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Listed | null>(null);
  if (!listed) return null;
  const fresh = added.filter((place) => !listed.some((entry) => keyOf(entry.place) === keyOf(place)));
  const all: readonly Listed[] = [...fresh.map((place) => ({ place, record: { values: {}, words: {}, rules: {} } })), ...listed];
  const shown = all.filter(({ place }) => place.host.includes(search.trim().toLowerCase()));
  const add = (text: string): boolean => {
    const place = parseAddress(text);
    setBad(place === null);
    if (place === null) return false;
    setAdded([place, ...added]);
    setOpen(keyOf(place));
    setSearch('');
    return true;
  };
  const remove = async (entry: Listed) => {
    setRemoved({ place: entry.place, record: await removePlace(entry.place) });
    setAdded(added.filter((place) => keyOf(place) !== keyOf(entry.place)));
    setTimeout(() => setRemoved((now) => (now && keyOf(now.place) === keyOf(entry.place) ? null : now)), UNDO_LIFE);
  };
  return (
    <>
      <div class="fields">
        <FindField label={t('sites.find')} value={search} onFind={setSearch} />
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault();
            const input = event.currentTarget.elements.namedItem('address') as HTMLInputElement;
            if (add(input.value)) input.value = '';
          }}
        >
          <Icon name="plus" />
          <label class="said" for={`${id}-add`}>
            {t('sites.add')}
          </label>
          <input
            id={`${id}-add`}
            name="address"
            placeholder={t('sites.add')}
            aria-invalid={bad}
            aria-describedby={bad ? `${id}-bad` : undefined}
            onInput={() => setBad(false)}
          />
        </form>
      </div>
      {bad && (
        <p class="error" id={`${id}-bad`} role="alert">
          {t('sites.bad')}
        </p>
      )}
      {all.length === 0 && !removed && <p class="empty">{t('sites.empty')}</p>}
      {all.length > 0 && shown.length === 0 && <p class="empty">{t('sites.none')}</p>}
      {removed && (
        <p class="group gone" role="status">
          <span>{t('sites.removed', { host: showHost(t, removed.place.host) })}</span>
          <button
            type="button"
            class="link"
            onClick={() => {
              void restorePlace(removed.place, removed.record);
              setRemoved(null);
            }}
          >
            {t('undo')}
          </button>
        </p>
      )}
      {shown.length > 0 && (
        <ListTable caption={t('opt.nav.2')} columns={[t('sites.cols.1'), t('sites.cols.2')]}>
          {shown.map((entry) => (
            <SiteRow
              key={keyOf(entry.place)}
              entry={entry}
              inside={shown.some(
                ({ place }) =>
                  place.kind === 'domain' && place.host !== entry.place.host && isBelow(entry.place.host, place.host),
              )}
              granted={granted.includes(`*://${entry.place.host}/*`)}
              open={open === keyOf(entry.place)}
              onOpen={() => setOpen(open === keyOf(entry.place) ? null : keyOf(entry.place))}
              onRemove={() => void remove(entry)}
            />
          ))}
        </ListTable>
      )}
    </>
  );
}

interface SiteRowProps {
  readonly entry: Listed;
  /** A domain above it is in the list too. */
  readonly inside: boolean;
  readonly granted: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function SiteRow({ entry: { place, record }, inside, granted, open, onOpen, onRemove }: SiteRowProps) {
  const t = useTranslate();
  const host = showHost(t, place.host);
  return (
    <>
      <tr>
        <th scope="row" class={inside ? 'inside' : ''}>
          <button type="button" class="host" aria-expanded={open} aria-label={t('sites.edit', { host })} onClick={onOpen}>
            <bdi>{host}</bdi>
          </button>
          {place.kind === 'domain' && <span class="tag">{t('sites.cols.3')}</span>}
        </th>
        <td>
          {granted && <span class="tag">{t('sites.own.access')}</span>}
          {ownWords(t, record).map((words) => (
            <span class="tag" key={words}>
              {words}
            </span>
          ))}
        </td>
        <RemoveCell of={host} onRemove={onRemove} />
      </tr>
      {open && (
        <tr>
          <td colspan={3} class="opened">
            <PlaceSettings place={place} record={record} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The rows of a place, and what it keeps or calls spam. */
function PlaceSettings({ place, record }: { place: Place; record: SiteRecord }) {
  const t = useTranslate();
  const site = useLive(() => readPlaceSettings(place), watchPlaces, keyOf(place));
  const words = Object.entries(record.words).filter(([, [word]]) => word !== null);
  if (!site) return null;
  return (
    <div class="place">
      <SiteSettingRows
        site={site}
        onChange={(changes) =>
          void changes.reduce((done, change) => done.then(() => writePlaceChange(place, change)), Promise.resolve())
        }
      />
      {words.map(([key, [word]]) => (
        <div class="setting setting-row" key={key}>
          <span class="setting-name">
            <span class="tag">{t(word === 'keep' ? 'suspect.no' : 'suspect.yes')}</span>
            <bdi lang="zh">{key.slice(key.indexOf(' ') + 1)}</bdi>
          </span>
          <button type="button" class="link" onClick={() => void writeWord(place, key, null)}>
            {t('sites.forget')}
          </button>
        </div>
      ))}
      {Object.keys(record.values).length === 0 && place.kind === 'domain' && (
        <button type="button" class="link" onClick={() => void writeAt(place, 'enabled', false)}>
          {t('off.title')}
        </button>
      )}
    </div>
  );
}

const NAMED: readonly (readonly ['enabled' | 'spam' | 'clutter' | 'repair' | 'reader' | 'cloneWarning', MessageKey & string])[] =
  [
    ['enabled', 'opt.clean'],
    ['spam', 'set.spam'],
    ['clutter', 'set.clutter'],
    ['repair', 'set.repair'],
    ['reader', 'reader.open'],
    ['cloneWarning', 'opt.clone'],
  ];
const UNSURE = { mark: 'set.unsure.values.1', leave: 'set.unsure.values.2', remove: 'set.unsure.values.3' } as const;

/** A place's own settings, in words. */
function ownWords(t: Translate, { values, words, rules }: SiteRecord): readonly string[] {
  const script = values.script?.[0];
  const unsure = values.unsure?.[0];
  const verdict = values.verdict?.[0];
  const live = <T,>(part: Readonly<Record<string, readonly [T | null, number]>>, wanted: T): number =>
    Object.values(part).filter(([value]) => value === wanted).length;
  const counts = [
    ['sites.own.kept', live(words, 'keep')],
    ['sites.own.condemned', live(words, 'condemn')],
    ['sites.own.rules', live(rules, true as const)],
  ] as const;
  return [
    ...(script ? [t(SCRIPT_NAMES[script])] : []),
    ...NAMED.flatMap(([name, key]) => {
      const value = values[name]?.[0];
      return typeof value === 'boolean'
        ? [t('sites.own', { name: t(key as 'opt.clean'), value: t(value ? 'value.1' : 'value.2') })]
        : [];
    }),
    ...(unsure ? [t('sites.own', { name: t('set.unsure'), value: t(UNSURE[unsure]) })] : []),
    ...(verdict === 'article' ? [t('verdict.is')] : verdict === 'not-article' ? [t('verdict.isnot')] : []),
    ...counts.filter(([, n]) => n > 0).map(([key, n]) => t(key, { n })),
  ];
}

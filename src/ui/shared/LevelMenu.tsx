import { useId, useRef } from 'preact/hooks';
import type { Translate } from '@/platform/format-message';
import { Icon } from './Icon';
import type { Level, OwnLevel } from './levels';
import { nextChoice } from './next-choice';
import { useTranslate } from './translation';

/** A setting's levels: where its value comes from, and what each level holds. */
export interface Levels {
  readonly at: Level;
  /** The parent domain; null where there is none (an IP address, localhost, a public suffix). */
  readonly parent: string | null;
  /** The value that each level holds, in words; null where it holds none. */
  readonly values: Readonly<Record<OwnLevel, string | null>>;
  /** Moves the value to a level, and clears it where it was. */
  readonly onMove: (level: OwnLevel) => void;
  /** Clears it here, so that the next level's holds; null where it is the outermost already. */
  readonly reset: { readonly level: OwnLevel; readonly value: string; readonly onReset: () => void } | null;
}

/** A level's name: This site, All of example.gov.cn, Everywhere. */
export function levelName(t: Translate, level: Level, parent: string | null): string {
  if (level === 'site') return t('level.site');
  if (level === 'managed') return t('level.managed');
  return level === 'parent' && parent !== null ? t('level.parent', { domain: parent }) : t('level.all');
}

/** The levels of a setting, opened in the flow: one of three, and the way back. */
export function LevelMenu({ id, levels }: { id: string; levels: Levels }) {
  const t = useTranslate();
  const title = useId();
  const group = useRef<HTMLDivElement>(null);
  const offered: readonly OwnLevel[] = levels.parent === null ? ['site', 'all'] : ['site', 'parent', 'all'];
  const move = (level: OwnLevel | undefined) => {
    if (level && level !== levels.at) levels.onMove(level);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextChoice(event.key, offered.indexOf(levels.at as OwnLevel), offered.length);
    if (next === null) return;
    event.preventDefault();
    (group.current?.querySelectorAll('button')[next] as HTMLElement | undefined)?.focus();
    move(offered[next]);
  };
  return (
    <div class="levels" id={id}>
      <div class="levels-title" id={title}>
        {t('level.menu')}
      </div>
      <div role="radiogroup" aria-labelledby={title} ref={group} onKeyDown={onKeyDown}>
        {offered.map((level) => (
          // biome-ignore lint/a11y/useSemanticElements: drawn as one row with its value -- arrows, Home and End are ours
          <button
            key={level}
            type="button"
            role="radio"
            class="level-choice"
            aria-checked={levels.at === level}
            tabIndex={levels.at === level ? 0 : -1}
            onClick={() => move(level)}
          >
            <span class="dot" />
            <span class="grow">{levelName(t, level, levels.parent)}</span>
            <span class="value">{levels.values[level] ?? '—'}</span>
          </button>
        ))}
      </div>
      {levels.reset && (
        <button type="button" class="link levels-reset" onClick={levels.reset.onReset}>
          <Icon name="undo" />
          <span>{t('level.reset', { level: levelName(t, levels.reset.level, levels.parent), value: levels.reset.value })}</span>
        </button>
      )}
    </div>
  );
}

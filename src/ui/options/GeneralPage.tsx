import type { CharacterForm } from '@/model/settings';
import { writeSetting } from '@/platform/settings';
import { readSettings, readSync, watchSettings } from '@/platform/settings-read';
import { switchSync, watchSync } from '@/platform/sync';
import type { SettingName, SettingValue } from '@/settings/schema';
import { ScriptRow } from '@/ui/shared/ScriptRow';
import { Select } from '@/ui/shared/Select';
import { Switch } from '@/ui/shared/Switch';
import { useTranslate } from '@/ui/shared/translation';
import { OptionRow } from './OptionRow';
import { useLive } from './use-live';

/** An address without a site: what is resolved for it is what holds everywhere. */
const EVERYWHERE = 'about:blank';

const write = <K extends SettingName>(name: K, value: SettingValue<K>): void => void writeSetting('all', EVERYWHERE, name, value);

type FormName = 'formTai' | 'formLi' | 'formXian' | 'formQun';

/** What holds everywhere, unless a site has its own. */
export function GeneralPage() {
  const t = useTranslate();
  const resolved = useLive(
    () => readSettings(EVERYWHERE),
    (change) => watchSettings(EVERYWHERE, change),
  );
  const sync = useLive(readSync, (change) => watchSync(change));
  if (!resolved || !sync) return null;
  const { settings } = resolved;
  const flag = (
    name:
      | 'taiwanTerms'
      | 'names'
      | 'quotes'
      | 'enabled'
      | 'spam'
      | 'clutter'
      | 'repair'
      | 'cloneWarning'
      | 'reader'
      | 'badge'
      | 'menus',
    label: string,
    note?: string,
  ) => (
    <OptionRow
      name={label}
      note={note}
      locked={settings[name].locked}
      control={(ids) => <Switch {...ids} on={settings[name].value} onChange={(on) => write(name, on)} />}
    />
  );
  const form = (name: FormName, one: CharacterForm, other: CharacterForm, note?: string) => (
    <OptionRow
      name={t('opt.form', { one, other })}
      note={note}
      locked={settings[name].locked}
      control={(ids) => (
        <Select
          {...ids}
          value={settings[name].value}
          options={[
            { value: 'region', text: t('opt.form.region') },
            { value: one, text: one },
            { value: other, text: other },
          ]}
          onChoose={(value) => write(name, value as SettingValue<FormName>)}
        />
      )}
    />
  );
  return (
    <>
      <div class="group">
        <OptionRow
          name={t('set.script')}
          locked={settings.script.locked}
          control={({ disabled }) => (
            <ScriptRow value={settings.script.value} disabled={disabled} onChoose={(script) => write('script', script)} />
          )}
        />
        {flag('taiwanTerms', t('opt.twp'), t('opt.twp.note'))}
        {flag('names', t('opt.names'), '于 范 余 鍾 岳 …')}
        {flag('quotes', t('opt.quotes'), '“…” ⇄ 「…」')}
        {form('formTai', '台', '臺')}
        {form('formLi', '裏', '裡')}
        {form('formXian', '線', '綫')}
        {form('formQun', '群', '羣', '群 峰 床 衛 為 眾 啟 / 羣 峯 牀 衞 爲 衆 啓')}
      </div>
      <div class="group">
        {flag('enabled', t('opt.clean'))}
        {flag('spam', t('set.spam'))}
        {flag('clutter', t('set.clutter'))}
        <OptionRow
          name={t('set.unsure')}
          locked={settings.unsure.locked}
          control={(ids) => (
            <Select
              {...ids}
              value={settings.unsure.value}
              options={[
                { value: 'mark', text: t('set.unsure.values.1') },
                { value: 'leave', text: t('set.unsure.values.2') },
                { value: 'remove', text: t('set.unsure.values.3') },
              ]}
              onChoose={(value) => write('unsure', value)}
            />
          )}
        />
        {flag('repair', t('set.repair'))}
        {flag('cloneWarning', t('opt.clone'))}
        {flag('reader', t('set.reader'))}
      </div>
      <div class="group">
        <OptionRow
          name={t('opt.click')}
          locked={settings.click.locked}
          control={(ids) => (
            <Select
              {...ids}
              value={settings.click.value}
              options={[
                { value: 'panel', text: t('opt.click.values.1') },
                { value: 'script', text: t('opt.click.values.2') },
                { value: 'reader', text: t('opt.click.values.3') },
              ]}
              onChoose={(value) => write('click', value)}
            />
          )}
        />
        {flag('badge', t('opt.badge'))}
        {flag('menus', t('opt.menus'))}
        <OptionRow
          name={t('opt.language')}
          locked={settings.language.locked}
          control={(ids) => (
            <Select
              {...ids}
              value={settings.language.value}
              options={[
                { value: 'auto', text: t('opt.language.auto') },
                { value: 'en', text: 'English' },
                { value: 'zh_CN', text: '简体中文' },
                { value: 'zh_TW', text: '繁體中文（台灣）' },
                { value: 'zh_HK', text: '繁體中文（香港）' },
              ]}
              onChoose={(value) => write('language', value)}
            />
          )}
        />
      </div>
      <div class="group">
        <OptionRow
          name={t('opt.sync')}
          note={t('opt.sync.note')}
          control={(ids) => <Switch {...ids} on={sync.on} onChange={(on) => void switchSync(on)} />}
        />
      </div>
    </>
  );
}

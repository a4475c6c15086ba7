import { Icon, type IconName } from '@/ui/shared/Icon';
import { useTranslate } from '@/ui/shared/translation';
import type { Opening } from './port';

/** The panel's last row: hide by hand (where there is a page), options, shortcuts. */
export function Footer({ page, onOpen }: { page: boolean; onOpen: (what: Opening) => void }) {
  const t = useTranslate();
  return (
    <footer class="footer">
      {page && <Item icon="target" words={t('pick')} onClick={() => onOpen('picker')} />}
      <Item icon="sliders" words={t('footer.1')} onClick={() => onOpen('options')} />
      <Item icon="keyboard" words={t('footer.2')} onClick={() => onOpen('shortcuts')} />
    </footer>
  );
}

function Item({ icon, words, onClick }: { icon: IconName; words: string; onClick: () => void }) {
  return (
    <button type="button" class="footer-item" onClick={onClick}>
      <Icon name={icon} />
      {words}
    </button>
  );
}

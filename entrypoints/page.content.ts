import '@/page/user.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { DEFAULT_PATTERNS } from '@/sites/default-hosts';
import { startVisit } from '@/visit/start';

export default defineContentScript({
  matches: [...DEFAULT_PATTERNS],
  runAt: 'document_start',
  main: () => void startVisit(document),
});

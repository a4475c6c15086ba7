import '@/page/user.css';
import { startVisit } from '@/visit/start';
import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['*://*.gov.cn/*', '*://*.gov.hk/*', '*://*.gov.mo/*', '*://*.gov.tw/*'],
  runAt: 'document_start',
  main: () => void startVisit(document),
});

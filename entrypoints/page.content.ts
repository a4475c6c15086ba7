import '@/page/user.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startVisit } from '@/visit/start';

export default defineContentScript({
  matches: ['*://*.gov.cn/*', '*://*.gov.hk/*', '*://*.gov.mo/*', '*://*.gov.tw/*'],
  runAt: 'document_start',
  main: () => void startVisit(document),
});

import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_start',
  main: () => undefined,
});

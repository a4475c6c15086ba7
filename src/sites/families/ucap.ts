import type { Family } from '../family';

/** UCAP (开普云) and its 集约化 platforms. */
export const ucap: Family = {
  name: 'UCAP (开普云) and its 集约化 platforms',
  source:
    'custom elements that UCAP templates put around their fields (ucaptitle, ucapcontent), seen on Guangzhou and Sichuan pages',
  bodies: ['ucapcontent', '#UCAP-CONTENT', '#ucap-content'],
  titles: ['ucaptitle'],
};

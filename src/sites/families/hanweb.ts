import type { Family } from '../family';

/** Hanweb JCMS (大汉). */
export const hanweb: Family = {
  name: 'Hanweb JCMS (大汉)',
  source: 'templates of Hanweb JCMS sites in Zhejiang, Jiangsu and Shandong; the editor wraps text in #zoom or .bt_content',
  bodies: ['#zoom', '.bt_content', '.art_con'],
  titles: ['.main_title', '.bt_title', 'ucaptitle'],
};

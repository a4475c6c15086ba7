import type { Family } from '../family';

/** TRS WCM (拓尔思). */
export const trs: Family = {
  name: 'TRS WCM (拓尔思)',
  source: 'templates of TRS WCM sites; class names seen on beijing, shanxi, wuhan, xiangtan and cac pages',
  bodies: ['.TRS_UEDITOR', '.TRS_Editor', '.Custom_UnionStyle', '.trs_paper_default', '.trs_editor_view'],
  titles: ['.detail-article-title', '.trs_title', '#ivs_title'],
};

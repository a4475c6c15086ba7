import type { Family } from '../family';

/** VisualSiteBuilder (博达). */
export const visualSiteBuilder: Family = {
  name: 'VisualSiteBuilder (博达)',
  source: 'vsb_content elements of 博达 templates, of universities and local governments',
  bodies: ['#vsb_content', '#vsb_content_2', '#vsb_content_4', '#vsb_newscontent', '.v_news_content'],
  titles: ['.contenttitle', '.titlestyle'],
};

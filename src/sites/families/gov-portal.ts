import type { Family } from '../family';

/** Templates of www.gov.cn and of the Guangdong 集约化 platform. */
export const govPortal: Family = {
  name: 'Templates of www.gov.cn and of the Guangdong 集约化 platform',
  source: 'elements of www.gov.cn (pages_content) and of gd.gov.cn (zoomcon)',
  bodies: ['.pages_content', '#zoomcon', '.article_content', '.article-content', '.zw_content', '.wzy1_content'],
  titles: ['.pages-title', '.content_title', '.zw-title'],
};

import type { Family } from '../family';

/** PowerEasy SiteFactory (动易). */
export const powerEasy: Family = {
  name: 'PowerEasy SiteFactory (动易)',
  source: 'elements of 动易 templates',
  bodies: ['#fontzoom', '#content_body', '.c_content_text', '#PowerEasyContent'],
  titles: ['.content_tit', '.c_title_text'],
};

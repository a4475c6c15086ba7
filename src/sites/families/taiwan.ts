import type { Family } from '../family';

/** Shared government systems of Taiwan. */
export const taiwan: Family = {
  name: 'Shared government systems of Taiwan',
  source: 'class names of the shared templates that Taiwanese offices use (cp, in, area-essay)',
  bodies: ['.area-essay', '.news_content', '.essay', 'section.cp', '.page-content'],
  titles: ['.simple-text.title', 'h2.title', '.news_title'],
};

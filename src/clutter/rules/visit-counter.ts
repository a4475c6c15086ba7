import { controls } from '../controls';
import { rule } from '../rule';

/**
 * How often the page or the site was looked at: 浏览次数：1024次, [点击数: 12], 您是第88位访客.
 * Leaves: sentences and tables with such figures (全年网站访问量突破1200万).
 * Source: templates of government sites; see tests/cases/clutter/visit-counter.json.
 */
export const visitCounter = rule('clutter/visit-counter', 'visit-counter', (scene) => controls(scene, 'count'));

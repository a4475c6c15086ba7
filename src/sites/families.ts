import { govPortal } from './families/gov-portal';
import { hanweb } from './families/hanweb';
import { hongKong } from './families/hong-kong';
import { macau } from './families/macau';
import { powerEasy } from './families/power-easy';
import { procurement } from './families/procurement';
import { taiwan } from './families/taiwan';
import { trs } from './families/trs';
import { ucap } from './families/ucap';
import { visualSiteBuilder } from './families/visual-site-builder';
import type { Family } from './family';

/** Every family of content systems that is known. */
export const FAMILIES: readonly Family[] = [
  govPortal,
  hanweb,
  hongKong,
  macau,
  powerEasy,
  procurement,
  taiwan,
  trs,
  ucap,
  visualSiteBuilder,
];

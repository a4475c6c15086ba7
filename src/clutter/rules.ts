import type { ClutterRule } from './rule';
import { accessibilityToolbar } from './rules/accessibility-toolbar';
import { backToTop } from './rules/back-to-top';
import { carousel } from './rules/carousel';
import { chatRobot } from './rules/chat-robot';
import { closeButton } from './rules/close-button';
import { cookieBar } from './rules/cookie-bar';
import { correctionLink } from './rules/correction-link';
import { disclaimer } from './rules/disclaimer';
import { emptyShell } from './rules/empty-shell';
import { favouriteButton } from './rules/favourite-button';
import { floatingAd } from './rules/floating-ad';
import { fontSizeWidget } from './rules/font-size-widget';
import { friendLinks } from './rules/friend-links';
import { hotList } from './rules/hot-list';
import { locationLine } from './rules/location-line';
import { pageFooter } from './rules/page-footer';
import { pageTools } from './rules/page-tools';
import { previousNext } from './rules/previous-next';
import { printWidget } from './rules/print-widget';
import { qrBox } from './rules/qr-box';
import { relatedList } from './rules/related-list';
import { shareBar } from './rules/share-bar';
import { sideToolbar } from './rules/side-toolbar';
import { visitCounter } from './rules/visit-counter';

/** Every rule, sorted. */
export const RULES: readonly ClutterRule[] = [
  accessibilityToolbar,
  backToTop,
  carousel,
  chatRobot,
  closeButton,
  cookieBar,
  correctionLink,
  disclaimer,
  emptyShell,
  favouriteButton,
  floatingAd,
  fontSizeWidget,
  friendLinks,
  hotList,
  locationLine,
  pageFooter,
  pageTools,
  previousNext,
  printWidget,
  qrBox,
  relatedList,
  shareBar,
  sideToolbar,
  visitCounter,
];

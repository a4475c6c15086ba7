/** What an address alone says of its page. */
export type AddressKind = 'home' | 'list' | 'search' | 'service' | 'article' | 'unknown';

const HOME = /^\/(?:(?:index|default|main|home)(?:\.\w+)?|(?:sc|tc|en|big5|gb|zh-?\w*|cht?|chs)\/?(?:index\.\w+)?)?$/iu;
const SEARCH = /(?:^|[/_-])(?:search|so|query|sousuo|jsearch|s)(?:[/_.-]|$)/iu;
const SERVICE = /(?:login|logon|register|signin|signup|apply|submit|feedback|form|zxzx|wsbs|yysb)(?:[/_.-]|$)/iu;
const LIST =
  /(?:(?:^|\/)(?:index|list|node|more|col|channel|default)(?:[_-]?\d+)?(?:\.\w+)?$|\/col\/col\d+\/|\/$|(?:^|\/)(?:list|column|channel|category|tag)\/|lists?\.\w+$)/iu;
/** Dates, long numbers and names that content systems give to articles: t20240501_123456, post_123, art_12_3456. */
const ARTICLE =
  /(?:\/t?(?:19|20)\d{2}[-_/]?[01]\d(?:[-_/]?[0-3]\d)?[/_-]|\/t?(?:19|20)\d{6}|(?:art|post|content|article|detail|info|view|news|show|doc|id)[_/-]?\d{3,}|[\da-f]{16,}\.s?html?$|\/\d{4,}\.s?html?$|c_?\d{6,})/iu;
const ARTICLE_QUERY = /(?:^|[?&])(?:id|infoid|articleid|newsid|aid|sn|s|docid|contentid|news_id)=[\w-]+/iu;

/** The kind of page that an address names. */
export function addressKind(url: string): AddressKind {
  if (!URL.canParse(url)) return 'unknown';
  const { pathname, search } = new URL(url);
  if (HOME.test(pathname) && !ARTICLE_QUERY.test(search)) return 'home';
  if (ARTICLE.test(pathname) || ARTICLE_QUERY.test(search)) return 'article';
  if (SEARCH.test(pathname)) return 'search';
  if (SERVICE.test(pathname)) return 'service';
  return LIST.test(pathname) ? 'list' : 'unknown';
}

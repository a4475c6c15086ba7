/**
 * Match patterns of the hosts where Qingwen runs by itself; the manifest and the content script are made from them.
 *
 * Singapore writes in four languages on the same hosts, so only those whose news comes in Chinese are here: the
 * government's own explanations (www.gov.sg), speeches as they were delivered (pmo, moe), and what its missions in
 * China, Hong Kong and Taipei publish under `/cn/` (mfa). Pages in another language are left as they are.
 */
export const DEFAULT_PATTERNS: readonly string[] = [
  '*://*.gov.cn/*',
  '*://*.gov.hk/*',
  '*://*.gov.mo/*',
  '*://*.gov.tw/*',
  '*://*.mfa.gov.sg/*',
  '*://*.moe.gov.sg/*',
  '*://*.pmo.gov.sg/*',
  '*://www.gov.sg/*',
];

/** Suffixes under which only governments get names; `.政务` and `.公益` are their Chinese ones. */
const GOVERNMENT = /(?:^|\.)(?:gov(?:\.[a-z]{2})?|gov\.taipei|gob\.[a-z]{2}|mil\.cn|xn--zfr164b|xn--55qw42g)$/u;

/** True for a host that only a government can have. */
export const isGovernmentHost = (host: string): boolean => GOVERNMENT.test(host);

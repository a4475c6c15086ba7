import type { Facts } from '@/model/known';
import { isInGb2312, pairOf } from '@/text/gbk';
import { scriptOf } from '@/text/simplified';
import { isReadingOf, isUsualReadingOf, keyOf } from './keys';
import type { Judge } from './scan';
import type { Style } from './syntax';

/** What may go and what may be meant, by what the page as a whole says. */
export function judgeOf(facts: Facts, style: Style): Judge {
  return {
    style,
    accepts(key, reading) {
      const listed = facts.readings.get(key.character);
      return listed === undefined ? isReadingOf(key, reading) : listed === reading;
    },
    choose(keys, reading) {
      const listed = keys.filter((key) => facts.readings.get(key.character) === reading);
      if (listed.length > 0) return listed;
      return keys.filter((key) => !facts.readings.has(key.character) && isUsualReadingOf(key, reading));
    },
    plausible: isOrdinary,
  };
}

/** True for what stands in ordinary Traditional text: GB 2312 without Simplified forms, and Traditional characters. */
function isOrdinary(codeUnit: number): boolean {
  const pair = pairOf(codeUnit);
  if (isInGb2312(pair)) return scriptOf(codeUnit) !== 'Hans';
  return keyOf(pair) !== undefined;
}

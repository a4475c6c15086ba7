import type { Facts } from '@/model/known';
import type { Fix } from '../draft';

/** A capital letter between two Chinese characters, on its own. */
const LETTER = /(?<=[\u4e00-\u9fff])[A-Z](?=[\u4e00-\u9fff])/gu;

/** What people count or name by letters: A股, K線, 乙A級, 某B公司. */
const COUNTED = new Set(
  '股線线恤光超型級级類类座區区棟栋號号字形款版位點点面群組组輪轮照證证票館馆廳厅站口門门段班市縣县省州公項项層层樓楼室輯辑計计波片槽值份幣币盤盘端樣样體体某君先女男等和與与或及、',
);
const NAMED = /[第某甲乙丙丁圖图表附小]$/u;

/**
 * A capital letter in place of a character, of which it is the initial, as some tools write it besides readings:
 * 黨Z央. Only told.
 * Leaves: pages without inserted readings, and letters by which people count or name.
 */
export function initial(text: string, facts: Facts): readonly Fix[] {
  if (!facts.damaged) return [];
  return Array.from(text.matchAll(LETTER))
    .filter(({ index }) => !COUNTED.has(text[index + 1] ?? '') && !NAMED.test(text.slice(0, index)))
    .map(({ index: start }) => ({
      start,
      end: start + 1,
      text: null,
      rule: 'repair/replaced' as const,
      sort: 'bytes-lost' as const,
    }));
}

import { describe, expect, it } from 'vitest';
import { pairsOf } from '@/text/pairs';
import { countScripts, writtenScript } from '@/text/script';
import { scriptOf, simplifiedForComparison } from '@/text/simplified';
import list from '@/text/traditional.txt';

describe('writtenScript', () => {
  it.each([
    ['国务院办公厅关于进一步优化营商环境的通知', 'zh-Hans'],
    ['國務院辦公廳關於進一步優化營商環境的通知', 'zh-Hant'],
    // A machine's Traditional keeps Simplified forms that Traditional has too.
    ['關于范圍內干部的真抓實干', 'zh-Hant'],
    ['中山市人民政府', 'none'],
    ['', 'none'],
    ['Government of Hong Kong', 'none'],
    [`${'國務院辦公廳關於進一步優化營商環境的通知'.repeat(20)}亚洲国产在线观看无码专区`, 'zh-Hant'],
    ['国务院办公厅关于优化营商环境的通知。國務院辦公廳關於優化營商環境的通知。'.repeat(8), 'mixed'],
  ])('%.12s… is %s', (text, script) => expect(writtenScript(text)).toBe(script));

  it('counts characters of one script alone', () => {
    expect(countScripts('后來的后，發展和发展')).toEqual({ simplified: 1, traditional: 2 });
  });
});

describe('the tables', () => {
  it('call shared forms shared', () => {
    for (const form of '后里干台只面松系余云于几丑') expect(scriptOf(form.charCodeAt(0)), form).toBe('both');
    for (const form of '们这国发') expect(scriptOf(form.charCodeAt(0)), form).toBe('Hans');
    for (const form of '們這國發後裏於') expect(scriptOf(form.charCodeAt(0)), form).toBe('Hant');
  });

  it('name each Traditional character once, with a reading and its form', () => {
    const seen = new Set<string>();
    for (const { traditional, reading, simplified } of pairsOf(list)) {
      expect(seen.has(traditional), traditional).toBe(false);
      expect(simplifiedForComparison(traditional)).toBe(simplified);
      seen.add(traditional);
      expect(reading).toMatch(/^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+$/u);
    }
    expect(seen.size).toBeGreaterThan(3000);
  });

  it('fold to Simplified, and leave what is', () => {
    expect(simplifiedForComparison('廣東發展abc後')).toBe('广东发展abc后');
    const clean = '广东发展';
    expect(simplifiedForComparison(clean)).toBe(clean);
  });
});

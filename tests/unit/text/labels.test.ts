import { describe, expect, it } from 'vitest';
import { findLabels, labelOf } from '@/text/labels';

const kinds = (text: string): readonly string[] => findLabels(text).map(({ kind, word }) => `${kind} ${word}`);

describe('findLabels', () => {
  it.each([
    ['时间 : 2022-05-11 来源 : 本网', ['published 时间', 'source 来源']],
    ['發布日期：113-05-01', ['published 發布日期']],
    ['来　　源：新华社   责任编辑：李四', ['source 来源', 'editor 责任编辑']],
    ['资料更新日期：2024-05-01', ['updated 资料更新日期']],
    ['来源 / 联合早报 发布 / 2025年6月18日', ['source 来源', 'published 发布']],
    ['来源丨某县发布', ['source 来源']],
    ['【文　　号】总署公告〔2025〕150号', ['document-number 文号']],
    ['日期 Date: 2025-03-03', ['published Date']],
    ['2019-09-07 15:10字号：A+来源：某报', ['widget 字号', 'source 来源']],
  ])('finds those of %s', (text, expected) => expect(kinds(text)).toEqual(expected));

  it.each([
    '报名时间：三月五日',
    '采购单位：某局',
    '会 议 日 期 ： 三 月',
    '他说：好',
    '正文：',
    '时间/地点',
    'https://a.cn/来源/1',
  ])('leaves %s', (text) => expect(kinds(text)).toEqual([]));

  it('knows a label that is a whole cell', () => {
    expect(labelOf('索 引 号')?.kind).toBe('index-number');
    expect(labelOf('某市人民政府')).toBeNull();
  });
});

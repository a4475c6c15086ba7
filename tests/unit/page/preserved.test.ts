import { describe, expect, test } from 'vitest';
import { withParagraphs } from '@/page/preserved';

const paragraphs = (...texts: string[]): string[] =>
  withParagraphs(texts)
    .join('')
    .split('\n')
    .filter((line) => line !== '');

describe('withParagraphs', () => {
  test('each line is a paragraph, without its indent', () => {
    expect(paragraphs('\n　　各单位：\n\n　　现将有关事项通知如下。\n    特此通知。\n')).toEqual([
      '各单位：',
      '现将有关事项通知如下。',
      '特此通知。',
    ]);
  });

  test('lines broken at a column go on, up to the end of their paragraph', () => {
    const text = `　　市政府今天召開會議，研究部署第二季度重點工作，
會議聽取了各部門的匯報，對存在的問題進行了深入分
析，並要求各地各部門提高認識、落實責任，確保完成
全年目標任務。
　　會議還討論了其他事項。
市政府辦公室`;
    expect(paragraphs(text)).toEqual([
      '市政府今天召開會議，研究部署第二季度重點工作，會議聽取了各部門的匯報，對存在的問題進行了深入分析，並要求各地各部門提高認識、落實責任，確保完成全年目標任務。',
      '會議還討論了其他事項。',
      '市政府辦公室',
    ]);
  });

  test('words of Latin keep their space, and an empty line ends a paragraph', () => {
    const line = 'The Government announced today that the new scheme will be open to all, and';
    expect(paragraphs(`${line}\n${line}\n${line}\nclosed.\n\nEnds.`)).toEqual([`${line} ${line} ${line} closed.`, 'Ends.']);
  });

  test('long paragraphs of like length are no column', () => {
    const long = '会议要求各地各部门提高认识、落实责任，把保障民生放在第一位，定期公布进展并接受社会监督。';
    expect(paragraphs([long, long, long].join('\n'))).toHaveLength(3);
  });

  test('gives as many pieces as it gets', () => {
    expect(withParagraphs(['　　第一段。\n　', '　第', '二段。\n'])).toEqual(['第一段。\n', '第', '二段。\n']);
    expect(withParagraphs([])).toEqual([]);
  });
});

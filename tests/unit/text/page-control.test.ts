import { describe, expect, it } from 'vitest';
import { isPageControl } from '@/text/page-control';

describe('isPageControl', () => {
  it.each([
    '分享到：微信微博QQ空間',
    '一键分享',
    '掃一掃在手機打開當前頁',
    '扫一扫在手机上查看当前页面',
    '扫描二维码用手机浏览',
    '【打印】',
    '【關閉窗口】',
    '字号：大 中 小',
    '返回顶部',
  ])('finds %s', (line) => {
    expect(isPageControl(line)).toBe(true);
  });

  it.each([
    '扫一扫加微信看片',
    '扫码下载澳门赌场',
    '分享到微信群领取红包',
    'QQ空间刷赞',
    '打印假证',
    '会议要求各部门压实责任',
    '',
  ])('leaves %s', (line) => {
    expect(isPageControl(line)).toBe(false);
  });
});

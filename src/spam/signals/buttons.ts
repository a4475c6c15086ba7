import { saysSomething } from '@/text/letters';

/** What the buttons of a layer over the page say, folded. */
const BUTTONS =
  /(?:(?:立即|马上|点击|点此|点我)(?:进入|下载|查看|注册|咨询|领取|观看|体验|加入)?|关闭|广告|取消|跳过|不再提示|close|skip|ad|[x×]|\d+s?)/gu;

/** True for a folded text of such buttons alone, or none: they are nobody's, and speak neither for nor against what stands beside them. */
export function isButtons(text: string): boolean {
  return !saysSomething(text.replace(BUTTONS, ''));
}

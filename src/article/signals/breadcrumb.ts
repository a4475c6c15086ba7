import type { ElementId, PageElement } from '@/model/page';
import { pageTag } from '@/sites/page-tags';
import { squeeze, tidy } from '@/text/white-space';
import { type Shape, type ShapedLine, shapedIn } from '../shape';

const NAME =
  /(?:crumb|position|location|weizhi|dqwz|(?:^|[-_\s])(?:wz|path|curmb|loc|where|place|mbx|nav-?path|local)(?:$|[-_\s\d]))/iu;
const LABEL =
  /^(?:[您你]?(?:的|现在的?|現在的?)?(?:当前|當前|目前)?(?:所在)?的?(?:位置|栏目|欄目|頁面)(?:是)?[:：]?|:::|[您你]在[这這][里裡][:：]?)/u;
const SEPARATOR = /\s*(?:>{1,2}|›|»|＞|→|->|\/|\\|｜|\||·|—)\s*/u;
/** The last step is the page itself. */
const SELF = /^(?:正文|內文|内容|内容页|详情|信息内容|文章内容|浏览文章|查看|稿件|详细内容|详情页|文章正文|正文内容)$/u;
const MOST_STEPS = 8;
const LONGEST_STEP = 30;

/** The page's place in its site, outermost first, without the page itself: as printed, else the column's page tag. */
export function breadcrumbOf(shape: Shape, title: string): readonly string[] {
  const printed = stepsOf(crumbText(shape), title);
  if (printed.length > 0) return printed;
  const column = pageTag(shape.page, 'column');
  return column === '' ? [] : [column];
}

/** The text of the breadcrumb: a line of that shape, or the lines of an element so named. */
function crumbText(shape: Shape): string {
  for (const line of shape.lines) {
    if (line?.furniture !== 'breadcrumb' || line.text === ':::') continue;
    return LABEL.test(line.text) && squeeze(line.raw).length <= 8 ? joined(shape, line) : line.raw;
  }
  for (const element of shape.page.elements) {
    if (!NAME.test(element.classes) && !NAME.test(element.htmlId)) continue;
    const lines = shapedIn(shape, element.id);
    if (lines.length > 1 && lines.length <= MOST_STEPS * 2 && lines.every(({ text }) => text.length <= LONGEST_STEP)) {
      return lines.map(({ raw }) => raw).join(' > ');
    }
    if (lines.length === 1 && (lines[0]?.linked ?? 0) > 0) return lines[0]?.raw ?? '';
  }
  return '';
}

/** A label alone on its line (当前位置：): the steps stand in the lines beside it. */
function joined(shape: Shape, line: ShapedLine): string {
  const { elements } = shape.page;
  let box: PageElement | undefined = elements[line.line.element];
  for (let level = 0; level < 3 && box; level++) {
    const lines: readonly ShapedLine[] = shapedIn(shape, box.id);
    if (lines.length > 1 && lines.length <= MOST_STEPS * 2) return lines.map(({ raw }) => raw).join(' > ');
    const up: ElementId | null = box.parent;
    box = up === null ? undefined : elements[up];
  }
  return line.raw;
}

function stepsOf(raw: string, title: string): readonly string[] {
  const text = tidy(raw).replace(LABEL, '');
  const steps = text
    .split(SEPARATOR)
    .map((step) => tidy(step.replace(LABEL, '').replace(/^[:：]/u, '')))
    .filter((step) => step !== '' && step.length <= LONGEST_STEP && !SELF.test(squeeze(step)) && squeeze(step) !== title);
  // One link after another, without marks between them.
  const split = steps.length === 1 && / /u.test(steps[0] ?? '') ? (steps[0] ?? '').split(' ') : steps;
  return split.length > MOST_STEPS ? [] : split;
}

import { CERTAIN, rule } from '../rule';
import { otherLines } from '../scene';
import { targetsOf, wholeLine } from '../targets';

const BEGINS =
  /^[\s\u200b【[（(*※]*(?:免责声明|免責聲明|版权声明|版權聲明|特别声明|特別聲明|郑重声明|转载声明|重要声明|法律声明|免责条款|风险提示)\s*[】\])）]*\s*[：:]|^[\s\u200b]*(?:凡本(?:网|站)(?:注明|所有|转载)|本(?:网|站|网站)(?:所有|刊登|转载|登载|部分)(?:内容|文章|信息|稿件|作品)|本文(?:仅代表|不代表|内容仅供|为转载)|(?:以上|文章)(?:内容|观点)(?:仅|不)代表|如(?:有|涉及)(?:侵权|版权)|(?:如需|如欲)?转载(?:本文)?[，,]?请|特别提示[：:].{0,40}(?:转载|版权|侵权))/u;

/**
 * What a site says to be safe: 免责声明：…, 凡本网注明….
 * Leaves: such a declaration as the article (an office's 声明), sentences in the body.
 * Source: news sites' templates; see tests/cases/clutter/disclaimer.json.
 */
export const disclaimer = rule(
  'clutter/disclaimer',
  'page-footer',
  function* (scene) {
    const lines = [...otherLines(scene)].filter(({ text, element }) => BEGINS.test(text) && scene.placeOf(element) !== 'before');
    for (const at of targetsOf(scene, lines.map(wholeLine))) if (at.kind === 'element') yield { at, confidence: CERTAIN };
  },
  { sentences: true },
);

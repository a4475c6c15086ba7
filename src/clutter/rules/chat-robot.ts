import { element } from '../controls';
import { naming } from '../names';
import { CERTAIN, LIKELY, rule } from '../rule';
import { otherLines, shownText } from '../scene';
import { targetsOf, wholeLine } from '../targets';

const NAMES = naming(
  'robot robots chatbot znwd zhinengwenda zhinengkefu kefu znkf onlineservice customerservice aichat szr szrbox digitalhuman zskf xiaozhu',
);
const LABEL =
  /^[\s\u200b]*(?:智能(?:问答|客服|机器人|助手|咨询|小助手)|在线客服|線上客服|智能客服機器人|政务小助手|.{1,4}小(?:助手|助理)|数字人|智能數位助理)[\s\u200b]*$/u;
/** Characters of such a box while it is folded. */
const FOLDED = 40;

/**
 * A robot that offers to answer, floating over the page: 智能问答, 在线客服.
 * Leaves: a link to it in the site's navigation, articles about it.
 * Source: templates of government sites; see tests/cases/clutter/chat-robot.json.
 */
export const chatRobot = rule('clutter/chat-robot', 'floating-ad', function* (scene) {
  for (const { id } of scene.named(NAMES)) {
    if (scene.placeOf(id) !== 'before' && shownText(scene.page, id).trim().length <= FOLDED)
      yield { at: element(id), confidence: LIKELY };
  }
  const labels = [...otherLines(scene)].filter(
    ({ text, element: at }) => LABEL.test(text) && scene.placeOf(at) === 'after' && !scene.isInMasthead(at),
  );
  for (const at of targetsOf(scene, labels.map(wholeLine))) if (at.kind === 'element') yield { at, confidence: CERTAIN };
});

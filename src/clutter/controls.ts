import type { Target } from '@/model/finding';
import type { ElementId } from '@/model/page';
import { type Candidate, CERTAIN } from './rule';
import type { Scene } from './scene';
import { targetsOf } from './targets';
import { type Widget, widgetsIn } from './widgets';

/** Controls of some kinds that are told by their text: elements, or stretches of a line that they share. */
export function* controls(scene: Scene, ...kinds: readonly Widget[]): Generator<Candidate> {
  const pieces = scene.controls.filter(({ widget }) => kinds.includes(widget));
  for (const at of targetsOf(scene, pieces)) yield { at, confidence: CERTAIN };
  for (const line of scene.page.lines) {
    if (line.attribute !== 'value') continue;
    const [only] = widgetsIn(line);
    if (only && kinds.includes(only.widget) && only.end - only.start >= line.text.trim().length)
      yield { at: element(line.element), confidence: CERTAIN };
  }
}

/** Characters that a control may show besides its picture: 打印本页, 关闭窗口. */
const LABEL = 10;

/** Controls that are told by what a click on them runs: an icon without text. */
export function* controlsRunning(scene: Scene, runs: RegExp): Generator<Candidate> {
  for (const { element: one, script } of scene.scripts)
    if (runs.test(script) && scene.charactersOf(one.id) <= LABEL) yield { at: element(one.id), confidence: CERTAIN };
}

/** An element as a target. */
export function element(id: ElementId): Target {
  return { kind: 'element', element: id };
}

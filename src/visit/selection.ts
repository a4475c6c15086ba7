import type { Line } from '@/model/page';
import type { Reading } from '@/page/read';

/** True if what the reader has selected covers some of a node. */
export function isSelected(node: Node): boolean {
  const selection = node.ownerDocument?.getSelection();
  if (!selection || selection.isCollapsed) return false;
  for (let at = 0; at < selection.rangeCount; at++) if (selection.getRangeAt(at).intersectsNode(node)) return true;
  return false;
}

/** The lines that the reader's selection touches: a phrase may begin before it, so whole lines are what is converted. */
export const selectedLines = (reading: Reading): readonly Line[] =>
  reading.page.lines.filter(({ runs }) =>
    runs.some(({ slot }) => {
      const at = reading.slot(slot);
      return at?.kind === 'text' && isSelected(at.node);
    }),
  );

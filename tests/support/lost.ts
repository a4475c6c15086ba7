import type { Finding } from '@/model/finding';
import type { Line } from '@/model/page';

/**
 * True if a line, repaired, says nothing that was not written: apart from the stretches that are told as lost, its text
 * stands in the original, in order. Without such stretches it must be the original.
 */
export function saysNothingNew(line: Line, findings: readonly Finding[], original: string): boolean {
  const pieces: string[] = [''];
  const add = (text: string) => pieces.push((pieces.pop() ?? '') + text);
  let at = 0;
  for (const { at: target, replacement } of findings) {
    if (target.kind !== 'span' || target.span.line !== line.id) continue;
    add(line.text.slice(at, target.span.start));
    if (typeof replacement === 'string') add(replacement);
    else pieces.push('');
    at = target.span.end;
  }
  add(line.text.slice(at));
  if (pieces.length === 1) return pieces[0] === original;
  let from = 0;
  return pieces.every((piece) => {
    const found = original.indexOf(piece, from);
    from = found + piece.length;
    return found >= 0;
  });
}

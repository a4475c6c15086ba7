/** A stretch of a line: the same on both sides, or what stood there and what stands there now. */
export interface Piece {
  readonly published: string;
  readonly shown: string;
}

/** Cells of the comparison of two texts beyond which their difference is given as one piece: 4 MB of memory. */
const CELLS = 1_000_000;

/**
 * Two texts as stretches that are the same and stretches that differ, by the longest common subsequence of their code
 * points. Joined, the pieces give the two texts again.
 */
export function difference(published: string, shown: string): readonly Piece[] {
  const [before, after] = [[...published], [...shown]];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [left, right] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const middle =
    left.length * right.length > CELLS ? [{ published: left.join(''), shown: right.join('') }] : aligned(left, right);
  const same = (text: string): Piece[] => (text === '' ? [] : [{ published: text, shown: text }]);
  return joined([...same(before.slice(0, start).join('')), ...middle, ...same(before.slice(before.length - end).join(''))]);
}

function aligned(left: readonly string[], right: readonly string[]): Piece[] {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const [one, other] = [left[row] ?? '', right[column] ?? ''];
    if (row < left.length && column < right.length && one === other) {
      pieces.push({ published: one, shown: other });
      row++;
      column++;
    } else if (column >= right.length || (row < left.length && at(row + 1, column) >= at(row, column + 1))) {
      pieces.push({ published: one, shown: '' });
      row++;
    } else {
      pieces.push({ published: '', shown: other });
      column++;
    }
  }
  return pieces;
}

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const same = piece.published === piece.shown;
    if (last && (last.published === last.shown) === same) {
      out[out.length - 1] = { published: last.published + piece.published, shown: last.shown + piece.shown };
    } else out.push(piece);
  }
  return out;
}

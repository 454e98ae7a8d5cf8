/** A cell of a grid of scores. */
export type Place = readonly [column: number, row: number];

const steps: Record<string, Place> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** The cell that an arrow leads to; null for other keys. The grid ends at its edges, the best scores of both axes. */
export function stepTo(key: string, [column, row]: Place, [right, top]: Place): Place | null {
  const step = steps[key];
  const within = (score: number, best: number) => Math.min(best, Math.max(1, score));
  return step ? [within(column + step[0], right), within(row + step[1], top)] : null;
}

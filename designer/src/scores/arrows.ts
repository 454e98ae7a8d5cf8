/** A cell of a grid of scores. */
export type Place = readonly [column: number, row: number];

const steps: Record<string, Place> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** The cell that an arrow leads to; null for other keys. The grid ends at its edges. */
export function stepTo(key: string, [column, row]: Place, scale: number): Place | null {
  const step = steps[key];
  const within = (score: number) => Math.min(scale, Math.max(1, score));
  return step ? [within(column + step[0]), within(row + step[1])] : null;
}

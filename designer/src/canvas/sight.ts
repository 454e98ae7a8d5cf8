import type { Box } from '../flow/align';
import type { Point } from '../flow/document';

/** Width and height of the canvas, in pixels. */
export type Room = readonly [number, number];

interface View {
  x: number;
  y: number;
  zoom: number;
}

const edge = 16;

/** How far the drawing has to be shifted so that a box that was in sight stays so in another room; null when it need not or cannot be. */
export function shiftIntoSight(
  { at, size }: Pick<Box, 'at' | 'size'>,
  view: View,
  before: Room,
  now: Room,
): Point | null {
  const shifts = ([0, 1] as const).map(axis => {
    const start = at[axis] * view.zoom + (axis === 0 ? view.x : view.y);
    const end = start + size[axis] * view.zoom;
    if (start < 0 || end > before[axis]) {
      return null;
    }
    return end + edge > now[axis] ? Math.max(now[axis] - edge - end, edge - start) : 0;
  });
  const [x, y] = shifts;
  return x == null || y == null || (x === 0 && y === 0) ? null : [Math.min(x, 0), Math.min(y, 0)];
}

import type { Point } from './document';

/** What stands on the canvas, with its size in pixels. */
export interface Box {
  id: string;
  at: Point;
  size: Point;
}

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom' | 'spread-x' | 'spread-y';

/** New places of the boxes; those that stay are left out. */
export function align(boxes: readonly Box[], how: Alignment): Record<string, Point> {
  if (boxes.length < 2) {
    return {};
  }
  const axis = ['left', 'center', 'right', 'spread-x'].includes(how) ? 0 : 1;
  const starts = boxes.map(b => b.at[axis]);
  const ends = boxes.map(b => b.at[axis] + b.size[axis]);
  const low = Math.min(...starts);
  const high = Math.max(...ends);
  const place =
    how === 'spread-x' || how === 'spread-y'
      ? spread(boxes, axis, low, high)
      : (box: Box) => aligned(box, how, axis, low, high);
  const moved: Record<string, Point> = {};
  for (const box of boxes) {
    const value = Math.round(place(box));
    if (value !== box.at[axis]) {
      moved[box.id] = axis === 0 ? [value, box.at[1]] : [box.at[0], value];
    }
  }
  return moved;
}

function aligned(box: Box, how: Alignment, axis: 0 | 1, low: number, high: number): number {
  switch (how) {
    case 'left':
    case 'top':
      return low;
    case 'right':
    case 'bottom':
      return high - box.size[axis];
    default:
      return (low + high - box.size[axis]) / 2;
  }
}

// Equal gaps between neighbours; the outermost stay.
function spread(boxes: readonly Box[], axis: 0 | 1, low: number, high: number): (box: Box) => number {
  const order = [...boxes].sort((a, b) => a.at[axis] - b.at[axis]);
  const filled = order.reduce((sum, b) => sum + b.size[axis], 0);
  const gap = (high - low - filled) / (order.length - 1);
  const places = new Map<string, number>();
  let next = low;
  for (const box of order) {
    places.set(box.id, next);
    next += box.size[axis] + gap;
  }
  return box => places.get(box.id) ?? box.at[axis];
}

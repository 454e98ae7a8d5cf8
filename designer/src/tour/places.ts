import type { CSSProperties } from 'react';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const width = 340;
const height = 220;
const gap = 14;
const edge = 12;

/** The light lies around what is pointed at. */
export const placeLight = (box: Box | null): CSSProperties =>
  box ? { left: box.left - 5, top: box.top - 5, width: box.width + 10, height: box.height + 10 } : {};

/** The card stands where there is room: below, above, beside, or in the corner of something large; in the middle where nothing is pointed at. */
export function placeCard(box: Box | null, view = { width: innerWidth, height: innerHeight }): CSSProperties {
  if (!box) {
    return { left: (view.width - width) / 2, top: view.height / 3 };
  }
  const left = Math.min(Math.max(box.left, edge), view.width - width - edge);
  if (box.top + box.height + gap + height < view.height) {
    return { left, top: box.top + box.height + gap };
  }
  if (box.top - gap - height > 0) {
    return { left, bottom: view.height - box.top + gap };
  }
  if (box.left + box.width + gap + width < view.width) {
    return { left: box.left + box.width + gap, top: Math.max(box.top, edge) };
  }
  return { right: edge * 2, bottom: edge * 2 };
}

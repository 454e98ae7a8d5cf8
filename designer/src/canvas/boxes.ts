import type { Node } from '@xyflow/react';
import type { Box } from '../flow/align';
import type { Point } from '../flow/document';

/** What a card measures before it has been drawn. */
export const cardSize: Point = [208, 120];

export const boxOf = (node: Node): Box => ({
  id: node.id,
  at: [node.position.x, node.position.y],
  size: [node.measured?.width ?? cardSize[0], node.measured?.height ?? cardSize[1]],
});

/** The link that lies at a point of the screen, or null. */
export function linkAt(x: number, y: number): string | null {
  const line = document.elementsFromPoint(x, y).find(e => e.closest('.react-flow__edge'));
  return line?.closest('.react-flow__edge')?.getAttribute('data-id') ?? null;
}

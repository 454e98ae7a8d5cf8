import type { Box } from './align';
import type { Point } from './document';
import type { Link } from './links';

/** Places from left to right along the links. Loaded when it is first asked for. */
export async function layout(boxes: readonly Box[], links: readonly Link[]): Promise<Record<string, Point>> {
  const { default: dagre } = await import('@dagrejs/dagre');
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: 80, marginx: 40, marginy: 40 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const box of boxes) {
    graph.setNode(box.id, { width: box.size[0], height: box.size[1] });
  }
  for (const [i, link] of links.entries()) {
    if (graph.hasNode(link.from.node) && graph.hasNode(link.to.node)) {
      graph.setEdge(link.from.node, link.to.node, {}, String(i));
    }
  }
  dagre.layout(graph);
  return Object.fromEntries(
    boxes.map(box => {
      const placed = graph.node(box.id);
      return [box.id, [Math.round(placed.x - box.size[0] / 2), Math.round(placed.y - box.size[1] / 2)] satisfies Point];
    }),
  );
}

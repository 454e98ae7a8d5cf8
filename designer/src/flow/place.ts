import { type FlowDoc, linksOf, nodesOf, type Point } from './document';
import { readLinks } from './links';

const column = 280;
const row = 180;

/** Where each node stands: as it says, else by its distance from the sources. */
export function places(doc: FlowDoc): ReadonlyMap<string, Point> {
  const links = readLinks(linksOf(doc));
  const depths = new Map<string, number>();
  const depth = (id: string, way: readonly string[]): number => {
    const known = depths.get(id);
    if (known !== undefined) {
      return known;
    }
    const above = links
      .filter(l => l.to.node === id && !way.includes(l.from.node))
      .map(l => depth(l.from.node, [...way, id]) + 1);
    const found = Math.max(0, ...above);
    depths.set(id, found);
    return found;
  };
  const filled = new Map<number, number>();
  return new Map(
    nodesOf(doc).map(node => {
      if (node.at) {
        return [node.id, node.at];
      }
      const x = depth(node.id, []);
      const y = filled.get(x) ?? 0;
      filled.set(x, y + 1);
      return [node.id, [40 + x * column, 60 + y * row] satisfies Point];
    }),
  );
}

import { type FlowDoc, nodesOf } from './document';
import { graphOf } from './graph';
import { places } from './place';

/** The ids of the nodes so that each comes behind those it is fed by; those that could change places go from left to right. */
export function inOrder(doc: FlowDoc): string[] {
  const stand = places(doc);
  const graph = graphOf(doc);
  const left = (id: string) => stand.get(id) ?? [0, 0];
  const ids = nodesOf(doc)
    .map(n => n.id)
    .sort((a, b) => left(a)[0] - left(b)[0] || left(a)[1] - left(b)[1]);
  const known = new Set(ids);
  const done = new Set<string>();
  const visit = (id: string, way: ReadonlySet<string>) => {
    if (done.has(id) || way.has(id) || !known.has(id)) {
      return;
    }
    for (const link of graph.into(id)) {
      visit(link.from.node, new Set([...way, id]));
    }
    done.add(id);
  };
  for (const id of ids) {
    visit(id, new Set());
  }
  return [...done];
}

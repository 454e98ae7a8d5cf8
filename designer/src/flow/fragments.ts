import type { Fragment } from './commands';
import { allNodes, type FlowDoc, type FlowNode, linksOf, nodesOf, notesOf, type Point } from './document';
import { mapLink, readLink, readLinks, writeLink } from './links';
import type { NodeType } from './nodeTypes';
import { isBorder } from './submodels';

const grid = 20;

export const snap = ([x, y]: Point): Point => [Math.round(x / grid) * grid, Math.round(y / grid) * grid];

/** An id that is still free: the name, or the name with a number. Ids differ in more than case. */
export function freeId(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(id => id.toLowerCase()));
  const base = name.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 50) || 'node';
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!used.has(id.toLowerCase())) {
      return id;
    }
  }
}

/** A new node of a type; its settings have their defaults. */
export const newNode = (doc: FlowDoc, type: NodeType, at: Point): FlowNode => ({
  id: freeId(
    type.id.slice(type.id.indexOf('.') + 1),
    allNodes(doc).map(n => n.id),
  ),
  type: type.id,
  version: type.version,
  at: snap(at),
  settings: {},
});

/** The chosen nodes and notes with the links among them; the border of the submodel that is shown stays where it is. */
export function extract(doc: FlowDoc, nodes: readonly string[], notes: readonly string[]): Fragment {
  const chosen = new Set(nodes.filter(id => !isBorder(id)));
  return {
    nodes: nodesOf(doc).filter(n => chosen.has(n.id)),
    links: linksOf(doc).filter(text => {
      const link = readLink(text);
      return link !== null && chosen.has(link.from.node) && chosen.has(link.to.node);
    }),
    notes: notesOf(doc).filter(n => notes.includes(n.id)),
  };
}

/** The fragment under ids that are free in the scenario, moved. */
export function renewed(doc: FlowDoc, fragment: Fragment, by: Point): Fragment {
  const taken = allNodes(doc).map(n => n.id);
  const notes = notesOf(doc).map(n => n.id);
  const move = ([x, y]: Point): Point => [x + by[0], y + by[1]];
  const { nodes, links } = renamed(fragment.nodes, fragment.links, taken);
  return {
    nodes: nodes.map(n => (n.at ? { ...n, at: move(n.at) } : n)),
    links,
    notes: fragment.notes.map(n => {
      const id = freeId('note', notes);
      notes.push(id);
      return { ...n, id, at: move(n.at) };
    }),
  };
}

/** Ids are unique in the whole scenario, so what is inside submodels is named anew too. */
function renamed(nodes: readonly FlowNode[], links: readonly string[], taken: string[]) {
  const names = new Map<string, string>();
  for (const node of nodes) {
    const id = freeId(node.id.replace(/-\d+$/, ''), taken);
    taken.push(id);
    names.set(node.id, id);
  }
  return {
    nodes: nodes.map((node): FlowNode => {
      const id = names.get(node.id) ?? node.id;
      return node.nodes ? { ...node, id, ...renamed(node.nodes, node.links ?? [], taken) } : { ...node, id };
    }),
    links: readLinks(links).map(l => writeLink(mapLink(l, id => names.get(id) ?? id))),
  };
}

/** The links that come into the chosen nodes from others, ending at the nodes that took their place. */
export function incoming(doc: FlowDoc, from: readonly FlowNode[], to: readonly FlowNode[]): string[] {
  const names = new Map(from.map((n, i) => [n.id, to[i]?.id ?? n.id]));
  return readLinks(linksOf(doc))
    .filter(l => names.has(l.to.node) && !names.has(l.from.node))
    .map(l => writeLink({ from: l.from, to: { ...l.to, node: names.get(l.to.node) ?? l.to.node } }));
}

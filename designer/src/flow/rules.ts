import { type FlowDoc, linksOf } from './document';
import { flatten, readersOf, sourceOf } from './flatten';
import { type Graph, graphFrom, graphOf } from './graph';
import { type Link, writeLink } from './links';
import { type NodeTypes, type Port, portOf } from './nodeTypes';
import { typeAt } from './typeOf';

/** Why a link cannot be drawn. */
export type Refusal = 'unknown' | 'self' | 'kind' | 'service' | 'cycle' | 'twice';

export function fits(output: Port, input: Port): Refusal | null {
  if (output.kind !== input.kind) {
    return 'kind';
  }
  return output.connectionKind === input.connectionKind ? null : 'service';
}

/** Null when the link may be drawn; a link that it takes the place of does not count against it. */
export function refusal(doc: FlowDoc, types: NodeTypes, link: Link): Refusal | null {
  const output = portOf(typeAt(types, doc, link.from.node), 'out', link.from.port);
  const input = portOf(typeAt(types, doc, link.to.node), 'in', link.to.port);
  if (!output || !input) {
    return 'unknown';
  }
  if (link.from.node === link.to.node) {
    return 'self';
  }
  const misfit = fits(output, input);
  if (misfit) {
    return misfit;
  }
  if (linksOf(doc).includes(writeLink(link))) {
    return 'twice';
  }
  return circles(doc, link, replacedBy(doc, types, link)) ? 'cycle' : null;
}

// Through the borders of submodels: what only looks like a circle from outside is none.
function circles(doc: FlowDoc, link: Link, gone: readonly string[]): boolean {
  const flat = flatten(doc);
  if (flat.all.length === 1) {
    return reaches(graphOf(doc), link.to.node, link.from.node, gone);
  }
  const source = sourceOf(doc, link.from);
  const readers = readersOf(doc, link.to);
  const replaced = flat.links.filter(
    l => gone.length > 0 && readers.some(r => r.node === l.to.node && r.port === l.to.port),
  );
  const graph = graphFrom(flat.links);
  return source !== null && readers.some(r => reaches(graph, r.node, source.node, replaced.map(writeLink)));
}

/** The links that must go when this one comes: an input takes one, unless its type says otherwise. */
export function replacedBy(doc: FlowDoc, types: NodeTypes, link: Link): string[] {
  const input = portOf(typeAt(types, doc, link.to.node), 'in', link.to.port);
  if (!input || input.many) {
    return [];
  }
  return graphOf(doc)
    .into(link.to.node)
    .filter(l => l.to.port === link.to.port)
    .map(writeLink);
}

/** Whether there is a way along links from one node to another, also without some of the links. */
export function reaches(graph: Graph, from: string, to: string, without: readonly string[] = []): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) {
      return true;
    }
    if (!seen.has(node)) {
      seen.add(node);
      const links = graph.from(node);
      open.push(
        ...(without.length > 0 ? links.filter(l => !without.includes(writeLink(l))) : links).map(l => l.to.node),
      );
    }
  }
  return false;
}

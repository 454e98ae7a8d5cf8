import { type FlowDoc, linksOf } from './document';
import { type Link, readLinks } from './links';

/** The links of a scenario by the nodes at their ends. */
export interface Graph {
  from(node: string): readonly Link[];
  into(node: string): readonly Link[];
}

const graphs = new WeakMap<readonly string[], Graph>();

/** Found once for as long as the links stay the same: a large scenario is asked for it at every move of the pointer. */
export function graphOf(doc: FlowDoc): Graph {
  const texts = linksOf(doc);
  const known = graphs.get(texts);
  if (known) {
    return known;
  }
  const graph = graphFrom(readLinks(texts));
  graphs.set(texts, graph);
  return graph;
}

export function graphFrom(links: readonly Link[]): Graph {
  const from = grouped(links, l => l.from.node);
  const into = grouped(links, l => l.to.node);
  return { from: node => from.get(node) ?? none, into: node => into.get(node) ?? none };
}

function grouped(links: readonly Link[], key: (link: Link) => string): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(key(link));
    if (group) {
      group.push(link);
    } else {
      groups.set(key(link), [link]);
    }
  }
  return groups;
}

const none: readonly Link[] = [];

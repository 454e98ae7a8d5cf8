import type { Box } from './align';
import { type FlowDoc, linksOf } from './document';
import { type Link, readLinks, writeLink } from './links';
import { isService, type NodeType, type NodeTypes } from './nodeTypes';
import { fits } from './rules';
import { typeAt } from './typeOf';

const reachX = 160;
const reachY = 110;

/**
 * The links that a node gets by being put near others: each free input takes the first fitting output of the nearest node on its left, and
 * the first free input of the nearest node on its right takes the first fitting output. A port is used once.
 */
export function nearbyLinks(doc: FlowDoc, types: NodeTypes, node: Box, type: NodeType, others: readonly Box[]): Link[] {
  const taken = new Set(readLinks(linksOf(doc)).map(l => `${l.to.node}.${l.to.port}`));
  const links: Link[] = [];
  const left = near(others, other => node.at[0] - (other.at[0] + other.size[0]), node);
  for (const input of type.inputs.filter(p => !isService(p, 'in') && !taken.has(`${node.id}.${p.name}`))) {
    const found = left.flatMap(o =>
      outputsOf(doc, types, o.id)
        .filter(p => fits(p, input) === null)
        .map(p => ({ node: o.id, port: p.name })),
    );
    const from = found.find(f => !links.some(l => l.from.node === f.node && l.from.port === f.port));
    if (from) {
      links.push({ from, to: { node: node.id, port: input.name } });
    }
  }
  const right = near(others, other => other.at[0] - (node.at[0] + node.size[0]), node);
  for (const other of right.slice(0, 1)) {
    const inputs = typeAt(types, doc, other.id)?.inputs ?? [];
    const free = inputs.filter(p => !isService(p, 'in') && !taken.has(`${other.id}.${p.name}`));
    for (const input of free.slice(0, 1)) {
      const output = type.outputs.find(p => !isService(p, 'out') && fits(p, input) === null);
      if (output) {
        links.push({ from: { node: node.id, port: output.name }, to: { node: other.id, port: input.name } });
      }
    }
  }
  return links;
}

/** How a node would stand in a link: its first fitting input and output; null when it has none. */
export function splitLink(
  doc: FlowDoc,
  types: NodeTypes,
  text: string,
  node: string,
  type: NodeType,
): { add: string[]; remove: string[] } | null {
  const link = readLinks([text])[0];
  const output = link && outputsOf(doc, types, link.from.node).find(p => p.name === link.from.port);
  if (!link || !output || link.from.node === node || link.to.node === node) {
    return null;
  }
  const input = type.inputs.find(p => !isService(p, 'in') && fits(output, p) === null);
  const onward = type.outputs.find(p => !isService(p, 'out') && fits(p, output) === null);
  return input && onward
    ? {
        add: [
          writeLink({ from: link.from, to: { node, port: input.name } }),
          writeLink({ from: { node, port: onward.name }, to: link.to }),
        ],
        remove: [text],
      }
    : null;
}

const outputsOf = (doc: FlowDoc, types: NodeTypes, id: string) =>
  (typeAt(types, doc, id)?.outputs ?? []).filter(p => !isService(p, 'out'));

function near(others: readonly Box[], gap: (other: Box) => number, node: Box): Box[] {
  const height = (other: Box) => Math.abs(other.at[1] + other.size[1] / 2 - (node.at[1] + node.size[1] / 2));
  return others
    .filter(o => o.id !== node.id && gap(o) > -30 && gap(o) < reachX && height(o) < reachY + o.size[1] / 2)
    .sort((a, b) => gap(a) + height(a) - (gap(b) + height(b)));
}

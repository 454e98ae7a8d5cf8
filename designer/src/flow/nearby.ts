import type { Box } from './align';
import { type FlowDoc, linksOf } from './document';
import { type Link, readLinks, writeLink } from './links';
import { isService, type NodeType, type NodeTypes, type Port } from './nodeTypes';
import { fits } from './rules';
import { typeAt } from './typeOf';

const reachX = 160;
const reachY = 110;

/**
 * The links that a node gets by being put near others: each free input takes the first fitting output of the nearest node on its left, and
 * the first fitting free input of the nearest node on its right takes an output. A node gives but one of each kind, and what may stay empty is
 * linked only where it comes first of its kind.
 */
export function nearbyLinks(doc: FlowDoc, types: NodeTypes, node: Box, type: NodeType, others: readonly Box[]): Link[] {
  const taken = new Set(readLinks(linksOf(doc)).map(l => `${l.to.node}.${l.to.port}`));
  const free = (id: string, ports: readonly Port[]) =>
    asking(ports).filter(p => p.many || !taken.has(`${id}.${p.name}`));
  const links: Link[] = [];
  const given = new Set<string>();
  const left = near(others, other => node.at[0] - (other.at[0] + other.size[0]), node);
  for (const input of free(node.id, type.inputs)) {
    const from = left
      .filter(other => !given.has(`${other.id} ${kindOf(input)}`))
      .flatMap(other =>
        outputsOf(doc, types, other.id)
          .filter(p => fits(p, input) === null)
          .map(p => ({ node: other.id, port: p.name })),
      )[0];
    if (from) {
      given.add(`${from.node} ${kindOf(input)}`);
      links.push({ from, to: { node: node.id, port: input.name } });
    }
  }
  const [right] = near(others, other => other.at[0] - (node.at[0] + node.size[0]), node);
  const onward = (right ? free(right.id, typeAt(types, doc, right.id)?.inputs ?? []) : []).flatMap(input =>
    type.outputs
      .filter(p => !isService(p, 'out') && fits(p, input) === null)
      .map(p => ({ from: { node: node.id, port: p.name }, to: { node: right?.id ?? '', port: input.name } })),
  )[0];
  return onward ? [...links, onward] : links;
}

const asking = (inputs: readonly Port[]): Port[] =>
  inputs.filter(
    (port, at) => !isService(port, 'in') && (port.required || inputs.findIndex(p => kindOf(p) === kindOf(port)) === at),
  );

const kindOf = (port: Port): string => `${port.kind} ${port.connectionKind}`;

/** The link by which a source serves a node: to the first input that must be linked, is free, and fits. */
export function linkBefore(doc: FlowDoc, types: NodeTypes, source: string, type: NodeType, node: string): Link | null {
  if (type.inputs.some(p => !isService(p, 'in'))) {
    return null;
  }
  const taken = readLinks(linksOf(doc)).map(l => `${l.to.node}.${l.to.port}`);
  const inputs = typeAt(types, doc, node)?.inputs.filter(p => p.required && !taken.includes(`${node}.${p.name}`)) ?? [];
  return (
    inputs.flatMap(input =>
      type.outputs
        .filter(p => !isService(p, 'out') && fits(p, input) === null)
        .map(output => ({ from: { node: source, port: output.name }, to: { node, port: input.name } })),
    )[0] ?? null
  );
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

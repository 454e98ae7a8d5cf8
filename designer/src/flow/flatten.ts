import { type FlowDoc, type FlowNode, isEnabled } from './document';
import { type Link, type PortRef, readLinks, writePort } from './links';
import { inputsOf, isBorder, isSubmodel, outputsOf } from './submodels';

/** The scenario's own graph or that of one submodel. */
interface Level {
  owner: FlowNode | null;
  around: Level | null;
  nodes: readonly FlowNode[];
  links: readonly Link[];
  enabled: boolean;
  within: ReadonlyMap<string, Level>;
  /** The link that ends at each port. */
  to: ReadonlyMap<string, Link>;
}

export interface Flat {
  /** The ordinary nodes of all depths. */
  nodes: readonly FlowNode[];
  /** Links between them, drawn through the borders of submodels. */
  links: readonly Link[];
  levels: ReadonlyMap<string, Level>;
  all: readonly Level[];
}

const known = new WeakMap<FlowDoc, Flat>();

/** The scenario without its submodels, as the server checks and runs it. */
export function flatten(doc: FlowDoc): Flat {
  const scenario = doc.within?.scenario ?? doc;
  const before = known.get(scenario);
  if (before) {
    return before;
  }
  const all: Level[] = [];
  levelOf(null, null, scenario.nodes ?? [], scenario.links ?? [], all);
  const flat: Flat = {
    levels: new Map(all.flatMap(level => level.nodes.map(n => [n.id, level]))),
    all,
    nodes: all.flatMap(level =>
      level.nodes.filter(n => !isSubmodel(n)).map(n => (level.enabled ? n : { ...n, enabled: false })),
    ),
    links: all.flatMap(level =>
      level.links.flatMap(link => {
        const from = link.to.node === '' || level.within.has(link.to.node) ? null : trace(level, link.from);
        return from ? [{ from, to: link.to }] : [];
      }),
    ),
  };
  known.set(scenario, flat);
  return flat;
}

function levelOf(
  owner: FlowNode | null,
  around: Level | null,
  nodes: readonly FlowNode[],
  texts: readonly string[],
  all: Level[],
): Level {
  const links = readLinks(texts);
  const within = new Map<string, Level>();
  const to = new Map<string, Link>();
  for (const link of links) {
    const end = writePort(link.to);
    if (!to.has(end)) {
      to.set(end, link);
    }
  }
  const enabled = (around?.enabled ?? true) && (owner === null || isEnabled(owner));
  const level: Level = { owner, around, nodes, links, enabled, within, to };
  all.push(level);
  for (const node of nodes.filter(isSubmodel)) {
    within.set(node.id, levelOf(node, level, node.nodes ?? [], node.links ?? [], all));
  }
  return level;
}

function trace(start: Level, from: PortRef): PortRef | null {
  let level = start;
  let end = from;
  // A way through borders alone may go round; no way is longer than all links.
  for (let steps = 0; steps < 10_000; steps++) {
    let border: PortRef;
    const within: Level | undefined = level.within.get(end.node);
    if (end.node === '' && level.around && level.owner) {
      border = { node: level.owner.id, port: end.port };
      level = level.around;
    } else if (within) {
      border = { node: '', port: end.port };
      level = within;
    } else {
      return level.nodes.some(n => n.id === end.node) ? end : null;
    }
    const link = level.to.get(writePort(border));
    if (!link) {
      return null;
    }
    end = link.from;
  }
  return null;
}

/** The output of an ordinary node that stands behind a port: of a submodel, or of its border seen from inside. */
export function sourceOf(doc: FlowDoc, port: PortRef): PortRef | null {
  const flat = flatten(doc);
  if (!isBorder(port.node)) {
    const level = flat.levels.get(port.node);
    return level ? trace(level, port) : null;
  }
  const owner = port.node.slice(0, port.node.indexOf(':'));
  const level = flat.levels.get(owner)?.within.get(owner);
  return level && port.node === inputsOf(owner) ? trace(level, { node: '', port: port.port }) : null;
}

/** The inputs of ordinary nodes that are reached through an input: of a submodel, or of its border seen from inside. */
export function readersOf(doc: FlowDoc, port: PortRef): PortRef[] {
  const flat = flatten(doc);
  if (!isBorder(port.node)) {
    const level = flat.levels.get(port.node);
    return level ? read(level, port, new Set()) : [];
  }
  const owner = port.node.slice(0, port.node.indexOf(':'));
  const level = flat.levels.get(owner)?.within.get(owner);
  return level && port.node === outputsOf(owner) ? read(level, { node: '', port: port.port }, new Set()) : [];
}

function read(level: Level, to: PortRef, seen: Set<Link>): PortRef[] {
  const within = level.within.get(to.node);
  const [next, from] =
    to.node === '' && level.around && level.owner
      ? [level.around, { node: level.owner.id, port: to.port }]
      : within
        ? [within, { node: '', port: to.port }]
        : [null, to];
  if (!next) {
    return [to];
  }
  return next.links
    .filter(l => l.from.node === from.node && l.from.port === from.port && !seen.has(l))
    .flatMap(l => read(next, l.to, seen.add(l)));
}

/** The ordinary nodes within a submodel, at any depth; an ordinary node stands for itself. */
export function nodesWithin(node: FlowNode): FlowNode[] {
  return isSubmodel(node) ? (node.nodes ?? []).flatMap(nodesWithin) : [node];
}

/** The submodels of a scenario with the outputs of ordinary nodes behind their inputs and outputs. */
export function submodelsOf(doc: FlowDoc): { node: FlowNode; inputs: Ports; outputs: Ports }[] {
  return flatten(doc).all.flatMap(({ owner: node }) =>
    node
      ? [
          {
            node,
            inputs: (node.inputs ?? []).map(p => [p.name, sourceOf(doc, { node: inputsOf(node.id), port: p.name })]),
            outputs: (node.outputs ?? []).map(p => [p.name, sourceOf(doc, { node: node.id, port: p.name })]),
          },
        ]
      : [],
  );
}

type Ports = [string, PortRef | null][];

/** A scenario with nothing that only concerns its looks, for telling whether its meaning has changed. */
export function meaning(nodes: readonly FlowNode[]): unknown[] {
  return nodes.map(({ at: _at, designer: _designer, nodes: inside, ...rest }) =>
    inside ? { ...rest, nodes: meaning(inside) } : rest,
  );
}

import { type FlowDoc, type FlowNode, linksOf, nodesOf, notesOf, parametersOf } from './document';
import { freeId } from './fragments';
import { sameJson } from './json';
import { mapLink, readLink, readLinks, writeLink, writePort } from './links';
import { type NodeTypes, portOf } from './nodeTypes';
import { type Conflict, fields, list, type Settle, type Side, value } from './threeWay';

export interface Merged {
  doc: FlowDoc;
  /** What both have changed. Each is settled as was chosen, or for mine. */
  conflicts: Conflict[];
}

/** Brings together what two people have made of one scenario: my changes done again on theirs. */
export function merge(
  base: FlowDoc,
  mine: FlowDoc,
  theirs: FlowDoc,
  types: NodeTypes,
  choices: Readonly<Record<string, Side>> = {},
): Merged {
  const conflicts: Conflict[] = [];
  const settle: Settle = conflict => {
    const key = `${conflict.kind} ${conflict.id} ${conflict.field}`;
    conflicts.push({ ...conflict, key });
    return choices[key] ?? 'mine';
  };
  const own = renamed(base, mine, theirs);
  const nodes = list(
    nodesOf(base),
    nodesOf(own),
    nodesOf(theirs),
    n => n.id,
    node(settle),
    (id, m, t) => settle({ kind: 'node', id, field: '', mine: m, theirs: t }),
  );
  const links = mergeLinks(base, own, theirs, nodes, types, settle);
  const whole =
    (kind: 'note' | 'parameter', id: string) =>
    <T>(m: T | undefined, t: T | undefined): Side =>
      settle({ kind, id, field: '', mine: m, theirs: t });
  const notes = list(
    notesOf(base),
    notesOf(own),
    notesOf(theirs),
    n => n.id,
    (b, m, t) => value(b, m, t, () => whole('note', m.id)(m, t)) as typeof m,
    (id, m, t) => whole('note', id)(m, t),
  );
  const parameters = list(
    parametersOf(base),
    parametersOf(own),
    parametersOf(theirs),
    p => p.name,
    (b, m, t) => value(b, m, t, () => whole('parameter', m.name)(m, t)) as typeof m,
    (id, m, t) => whole('parameter', id)(m, t),
  );
  const doc = fields(base, own, theirs, (field, b, m, t) => {
    switch (field) {
      case 'nodes':
        return nodes;
      case 'links':
        return links;
      case 'parameters':
        return parameters;
      case 'designer':
        return designer(own, theirs, notes);
      default:
        return value(b, m, t, () => settle({ kind: 'scenario', id: '', field, mine: m, theirs: t }));
    }
  });
  return { doc, conflicts };
}

// Two people who add a node of one type get the same id for it: mine takes another.
function renamed(base: FlowDoc, mine: FlowDoc, theirs: FlowDoc): FlowDoc {
  const known = new Set(nodesOf(base).map(n => n.id));
  const others = new Map(nodesOf(theirs).map(n => [n.id, n]));
  const taken = [...nodesOf(mine), ...nodesOf(theirs)].map(n => n.id);
  const names = new Map<string, string>();
  for (const { id } of nodesOf(mine).filter(
    n => !known.has(n.id) && others.has(n.id) && !sameJson(others.get(n.id), n),
  )) {
    const free = freeId(id.replace(/-\d+$/, ''), taken);
    taken.push(free);
    names.set(id, free);
  }
  if (names.size === 0) {
    return mine;
  }
  const name = (id: string) => names.get(id) ?? id;
  return {
    ...mine,
    nodes: nodesOf(mine).map(n => (names.has(n.id) ? { ...n, id: name(n.id) } : n)),
    links: linksOf(mine).map(text => {
      const link = readLink(text);
      return link ? writeLink(mapLink(link, name)) : text;
    }),
  };
}

// Where a node stands is nothing to quarrel about: mine, when I have moved it.
const node = (settle: Settle) => (base: FlowNode | undefined, mine: FlowNode, theirs: FlowNode) =>
  fields(base, mine, theirs, (field, b, m, t) => {
    if (field === 'settings') {
      return fields(base?.settings, mine.settings, theirs.settings, (name, was, own, other) =>
        value(was, own, other, () => settle({ kind: 'setting', id: mine.id, field: name, mine: own, theirs: other })),
      );
    }
    return value(b, m, t, () =>
      field === 'at' ? 'mine' : settle({ kind: 'node', id: mine.id, field, mine: m, theirs: t }),
    );
  });

function mergeLinks(
  base: FlowDoc,
  mine: FlowDoc,
  theirs: FlowDoc,
  nodes: readonly FlowNode[],
  types: NodeTypes,
  settle: Settle,
): string[] {
  const byId = new Map(nodes.map(n => [n.id, n]));
  const all = list<string>(
    linksOf(base),
    linksOf(mine),
    linksOf(theirs),
    l => l,
    l => l ?? '',
    () => 'mine',
  ).filter(text => readLinks([text]).every(l => byId.has(l.from.node) && byId.has(l.to.node)));
  const dropped = new Set<string>();
  const taken = new Map<string, string>();
  for (const text of all) {
    const link = readLink(text);
    const input = link && portOf(types.get(byId.get(link.to.node)?.type ?? ''), 'in', link.to.port);
    if (!link || !input || input.many) {
      continue;
    }
    const place = writePort(link.to);
    const other = taken.get(place);
    taken.set(place, text);
    // Theirs come first, so the other is theirs: an input takes one link, and each has drawn another.
    if (other !== undefined) {
      const side = settle({ kind: 'link', id: place, field: '', mine: text, theirs: other });
      dropped.add(side === 'mine' ? other : text);
    }
  }
  return all.filter(text => !dropped.has(text));
}

function designer(mine: FlowDoc, theirs: FlowDoc, notes: readonly unknown[]): object | undefined {
  const { notes: _, ...rest } = { ...mine.designer, ...theirs.designer };
  const merged = notes.length > 0 ? { ...rest, notes } : rest;
  return Object.keys(merged).length > 0 ? merged : undefined;
}

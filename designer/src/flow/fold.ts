import type { Command } from './commands';
import {
  allNodes,
  captionIn,
  type Designer,
  type FlowDoc,
  type FlowNode,
  isEnabled,
  labelsOf,
  linksOf,
  nodesOf,
  notesOf,
  type Point,
  type SubmodelPort,
} from './document';
import { freeId } from './fragments';
import { type Link, type PortRef, readLink, readLinks, readPort, writeLink, writePort } from './links';
import { plainName } from './newPort';
import { type NodeTypes, portOf, type Text } from './nodeTypes';
import { places } from './place';
import { isBorder, isSubmodel, submodelType } from './submodels';
import { typeAt } from './typeOf';

const margin = 280;

/**
 * Puts nodes and notes into a submodel whose ports are the links that cross its border: one input for each output outside that is read, one
 * output for each output inside that is. Nodes keep their ids and places. Null when no node is chosen.
 */
export function fold(
  doc: FlowDoc,
  types: NodeTypes,
  chosen: readonly string[],
  notes: readonly string[],
): Extract<Command, { do: 'fold' }> | null {
  const inner = nodesOf(doc).filter(n => chosen.includes(n.id) && !isBorder(n.id));
  const ids = new Set(inner.map(n => n.id));
  if (inner.length === 0) {
    return null;
  }
  const id = freeId(
    submodelType,
    allNodes(doc).map(n => n.id),
  );
  const inputs = crossings(doc, types, 'inputs');
  const outputs = crossings(doc, types, 'outputs');
  const inside: string[] = [];
  const outside: string[] = [];
  for (const text of linksOf(doc)) {
    const link = readLink(text);
    const [out, into] = [link !== null && ids.has(link.from.node), link !== null && ids.has(link.to.node)];
    if (!link || out === into) {
      (out ? inside : outside).push(text);
    } else if (into) {
      const { name, isNew } = inputs.port(link);
      inside.push(writeLink({ from: { node: '', port: name }, to: link.to }));
      if (isNew) {
        outside.push(writeLink({ from: link.from, to: { node: id, port: name } }));
      }
    } else {
      const { name, isNew } = outputs.port(link);
      outside.push(writeLink({ from: { node: id, port: name }, to: link.to }));
      if (isNew) {
        inside.push(writeLink({ from: link.from, to: { node: '', port: name } }));
      }
    }
  }
  const at = middle(inner) ?? places(doc).get(inner[0]?.id ?? '') ?? [0, 0];
  const submodel: FlowNode = {
    id,
    type: submodelType,
    version: 1,
    at,
    settings: {},
    inputs: inputs.ports(),
    outputs: outputs.ports(),
    nodes: inner,
    links: inside,
    designer: designerOf(doc, inner, notes),
  };
  return { do: 'fold', submodel, nodes: [...ids], notes, links: outside };
}

/** Puts what is inside a submodel in its place. Null when it is none. */
export function unfold(doc: FlowDoc, id: string): Extract<Command, { do: 'unfold' }> | null {
  const submodel = nodesOf(doc).find(n => n.id === id);
  if (!submodel || !isSubmodel(submodel)) {
    return null;
  }
  const inside = readLinks(submodel.links ?? []);
  const outside = readLinks(linksOf(doc));
  // Where a port leads to in the end; a way through the border alone may go round.
  const source = (from: PortRef, steps = 0): PortRef | null => {
    const next =
      from.node === ''
        ? outside.find(l => l.to.node === id && l.to.port === from.port)?.from
        : from.node === id
          ? inside.find(l => l.to.node === '' && l.to.port === from.port)?.from
          : from;
    return next === from || steps > inside.length + outside.length ? from : next ? source(next, steps + 1) : null;
  };
  const drawn = (link: Link): string[] => {
    const from = source(link.from);
    return from ? [writeLink({ from, to: link.to })] : [];
  };
  const come = inside.filter(l => l.to.node !== '').flatMap(drawn);
  const links: string[] = [];
  let placed = false;
  for (const text of linksOf(doc)) {
    const link = readLink(text);
    const touches = link?.from.node === id || link?.to.node === id;
    if (touches && !placed) {
      links.push(...come);
      placed = true;
    }
    if (!touches || !link) {
      links.push(text);
    } else if (link.to.node !== id) {
      links.push(...drawn(link));
    }
  }
  const here = middle(submodel.nodes ?? []);
  const by: Point = here && submodel.at ? [submodel.at[0] - here[0], submodel.at[1] - here[1]] : [0, 0];
  const move = ([x, y]: Point): Point => [x + by[0], y + by[1]];
  const taken = notesOf(doc).map(n => n.id);
  return {
    do: 'unfold',
    submodel: id,
    nodes: (submodel.nodes ?? []).map(n => {
      const moved = n.at ? { ...n, at: move(n.at) } : n;
      return isEnabled(submodel) ? moved : { ...moved, enabled: false };
    }),
    notes: (submodel.designer?.notes ?? []).map(n => {
      const free = freeId(n.id, taken);
      taken.push(free);
      return { ...n, id: free, at: move(n.at) };
    }),
    labels: Object.fromEntries(
      Object.entries(submodel.designer?.labels ?? {}).filter(([port]) => !isBorder(readPort(port)?.node ?? ':')),
    ),
    links: placed ? links : [...links, ...come],
  };
}

/** Gathers the ports that the links across a border need, in the order of the links. */
function crossings(doc: FlowDoc, types: NodeTypes, side: 'inputs' | 'outputs') {
  const found = new Map<string, { port: SubmodelPort; node: string; label: Text }>();

  function port(link: Link): { name: string; isNew: boolean } {
    const output = portOf(typeAt(types, doc, link.from.node), 'out', link.from.port);
    const input = portOf(typeAt(types, doc, link.to.node), 'in', link.to.port);
    const optional = side === 'inputs' && input?.required === false;
    const known = found.get(writePort(link.from));
    if (known) {
      if (!optional) {
        delete known.port.optional;
      }
      return { name: known.port.name, isNew: false };
    }
    const [end, shown] = side === 'inputs' ? [link.to, input] : [link.from, output];
    const own = side === 'outputs' ? labelsOf(doc)[writePort(link.from)] : undefined;
    const { kind = 'table', connectionKind: service } = output ?? input ?? {};
    const name = freeId(
      plainName(end.port),
      [...found.values()].map(f => f.port.name),
    );
    found.set(writePort(link.from), {
      port: { name, kind, ...(service ? { service } : {}), ...(optional ? { optional } : {}) },
      node: end.node,
      label: own ? { en: own, ru: own } : (shown?.label ?? { en: end.port, ru: end.port }),
    });
    return { name, isNew: true };
  }

  /** Captions are those of the ports inside, with the node's where two are the same. */
  function ports(): SubmodelPort[] {
    const all = [...found.values()];
    return all.map(({ port: { optional, ...port }, label, node }) => {
      const isAlone = all.filter(other => other.label.en === label.en && other.label.ru === label.ru).length === 1;
      const { title } = nodesOf(doc).find(n => n.id === node) ?? {};
      const caption = (lang: 'en' | 'ru') =>
        isAlone
          ? label[lang]
          : `${label[lang]}: ${captionIn(title, lang) || typeAt(types, doc, node)?.title[lang] || node}`;
      const both = { en: caption('en'), ru: caption('ru') };
      return { ...port, title: both.en === both.ru ? both.en : both, ...(optional ? { optional } : {}) };
    });
  }

  return { port, ports };
}

function designerOf(doc: FlowDoc, inner: readonly FlowNode[], notes: readonly string[]): Designer {
  const stand = inner.flatMap(n => (n.at ? [n.at] : []));
  const labels = Object.entries(labelsOf(doc)).filter(([port]) => inner.some(n => n.id === readPort(port)?.node));
  const folded = notesOf(doc).filter(n => notes.includes(n.id));
  const y = stand.length > 0 ? Math.round(stand.reduce((sum, p) => sum + p[1], 0) / stand.length / 10) * 10 : 60;
  return {
    ...(stand.length > 0
      ? {
          inputs: [Math.min(...stand.map(p => p[0])) - margin, y] satisfies Point,
          outputs: [Math.max(...stand.map(p => p[0])) + margin, y] satisfies Point,
        }
      : {}),
    ...(folded.length > 0 ? { notes: folded } : {}),
    ...(labels.length > 0 ? { labels: Object.fromEntries(labels) } : {}),
  };
}

/** The middle of where nodes stand; null when none says where. */
function middle(nodes: readonly FlowNode[]): Point | null {
  const stand = nodes.flatMap(n => (n.at ? [n.at] : []));
  const half = (axis: 0 | 1) =>
    Math.round((Math.min(...stand.map(p => p[axis])) + Math.max(...stand.map(p => p[axis]))) / 20) * 10;
  return stand.length > 0 ? [half(0), half(1)] : null;
}

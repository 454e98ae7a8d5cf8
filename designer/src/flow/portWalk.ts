import { type FlowDoc, nodesOf } from './document';
import { type Link, type PortRef, readLinks } from './links';
import { isService, type NodeTypes, portOf } from './nodeTypes';
import { places } from './place';
import { refusal } from './rules';
import { typeAt } from './typeOf';

export type Side = 'in' | 'out';

export interface PortEnd extends PortRef {
  side: Side;
}

/** Where somebody is who goes from port to port by keys, and the port that a link is being drawn from. */
export interface Walk {
  at: PortEnd;
  from: PortEnd | null;
}

export type Way = 'left' | 'right' | 'up' | 'down';

/** Begins at the first output, else at the first input; null for a node without ports. */
export function enterPorts(doc: FlowDoc, types: NodeTypes, node: string, service: boolean): Walk | null {
  const at =
    portsAt(doc, types, node, 'out', service).find(p => p.port !== 'error') ??
    portsAt(doc, types, node, 'in', service)[0];
  return at ? { at, from: null } : null;
}

/** The next port that way. While a link is drawn, any way goes round the ports that it may end at. */
export function walked(doc: FlowDoc, types: NodeTypes, walk: Walk, way: Way, service: boolean): Walk {
  if (walk.from) {
    const ends = fitting(doc, types, walk.from);
    const now = ends.findIndex(e => sameEnd(e, walk.at));
    const next = ends[(now + (way === 'down' || way === 'right' ? 1 : -1) + ends.length) % ends.length];
    return next ? { ...walk, at: next } : walk;
  }
  const { at } = walk;
  const side = way === 'left' ? 'in' : way === 'right' ? 'out' : at.side;
  const ports = portsAt(doc, types, at.node, side, service);
  const now = portsAt(doc, types, at.node, at.side, service).findIndex(p => p.port === at.port);
  const wanted = now + (way === 'down' ? 1 : way === 'up' ? -1 : 0);
  const next = ports[Math.max(0, Math.min(ports.length - 1, wanted))];
  return next ? { ...walk, at: next } : walk;
}

/** Starts a link at the port; null when it could end nowhere. */
export function startLink(doc: FlowDoc, types: NodeTypes, from: PortEnd): Walk | null {
  const [at] = fitting(doc, types, from);
  return at ? { at, from } : null;
}

/** The link between the two ends; null while none is drawn. */
export const drawnLink = ({ at, from }: Walk): Link | null => (from ? linkOf(from, at) : null);

/** The ports that a link from here may end at: free ones that need one first, then those near by. */
export function fitting(doc: FlowDoc, types: NodeTypes, from: PortEnd): PortEnd[] {
  const side = from.side === 'out' ? 'in' : 'out';
  const stand = places(doc);
  const here = stand.get(from.node) ?? [0, 0];
  const far = ({ node }: PortEnd) => {
    const at = stand.get(node) ?? here;
    return Math.hypot(at[0] - here[0], at[1] - here[1]);
  };
  const taken = new Set(readLinks(doc.links ?? []).map(l => `${l.to.node}.${l.to.port}`));
  const rank = (end: PortEnd) => {
    const port = portOf(typeAt(types, doc, end.node), end.side, end.port);
    return (end.side === 'in' && taken.has(`${end.node}.${end.port}`) ? 2 : 0) + (port?.required ? 0 : 1);
  };
  return nodesOf(doc)
    .flatMap(n => portsAt(doc, types, n.id, side, true))
    .filter(end => refusal(doc, types, linkOf(from, end)) === null)
    .sort((a, b) => rank(a) - rank(b) || far(a) - far(b));
}

/** The ports on one side of a node; those for variables and errors only when they are in use or asked for. */
export function portsAt(doc: FlowDoc, types: NodeTypes, node: string, side: Side, service: boolean): PortEnd[] {
  const type = typeAt(types, doc, node);
  const links = readLinks(doc.links ?? []).map(l => (side === 'in' ? l.to : l.from));
  return ((side === 'in' ? type?.inputs : type?.outputs) ?? [])
    .filter(p => service || !isService(p, side) || links.some(l => l.node === node && l.port === p.name))
    .map(p => ({ node, port: p.name, side }));
}

export const sameEnd = (a: PortEnd, b: PortEnd): boolean => a.node === b.node && a.port === b.port && a.side === b.side;

const linkOf = (one: PortEnd, other: PortEnd): Link => {
  const ends = one.side === 'out' ? [one, other] : [other, one];
  const [from, to] = ends.map(({ node, port }) => ({ node, port })) as [PortRef, PortRef];
  return { from, to };
};

import type { Command } from './commands';
import { type FlowDoc, findNode, type SubmodelPort } from './document';
import { freeId } from './fragments';
import type { Link } from './links';
import { type NodeTypes, portOf } from './nodeTypes';
import { isBorder } from './submodels';
import { typeAt } from './typeOf';

/** The port of a submodel's border that takes any link, and becomes a port of its own with it. */
export const anyPort = '+';

export const wantsPort = (link: Link): boolean => link.from.port === anyPort || link.to.port === anyPort;

/** What a link to the border needs: another port there, and the link to it. Null when it cannot be drawn. */
export function newPort(
  doc: FlowDoc,
  types: NodeTypes,
  { from, to }: Link,
): { ports: Extract<Command, { do: 'ports' }>; link: Link } | null {
  const side = to.port === anyPort ? 'outputs' : 'inputs';
  const [border, inner] = side === 'outputs' ? [to, from] : [from, to];
  const found = portOf(typeAt(types, doc, inner.node), side === 'outputs' ? 'out' : 'in', inner.port);
  if (!found || isBorder(inner.node) || !doc.within) {
    return null;
  }
  const card = findNode(doc, border.node);
  const before = (side === 'outputs' ? card?.inputs : card?.outputs) ?? [];
  const name = freeId(
    plainName(inner.port),
    before.map(p => p.name),
  );
  const { label, kind, connectionKind: service } = found;
  const port: SubmodelPort = {
    name,
    kind,
    ...(service ? { service } : {}),
    title: label.en === label.ru ? label.en : { ...label },
    ...(side === 'inputs' && !found.required ? { optional: true } : {}),
  };
  const end = { node: border.node, port: name };
  return {
    ports: { do: 'ports', submodel: doc.within.submodel, side, ports: [...before, port] },
    link: side === 'outputs' ? { from, to: end } : { from: end, to },
  };
}

/** Every node has a port for variables, and some have one for errors, that are shown on request only; a submodel has neither. */
export const plainName = (name: string): string =>
  name === 'variables' ? 'values' : name === 'error' ? 'errors' : name;

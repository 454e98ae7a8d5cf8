import { type Handle, useConnection, useStoreApi, useUpdateNodeInternals } from '@xyflow/react';
import { useEffect } from 'react';
import { useDoc, useSession, useView } from '../editor/session';
import { graphOf } from '../flow/graph';
import type { Link } from '../flow/links';
import { anyPort } from '../flow/newPort';
import { isService, type NodeType, type Port, portOf, unknownPort } from '../flow/nodeTypes';
import { typeAt } from '../flow/typeOf';

/** The ports that are shown: those for variables and errors only when in use, asked for, or a link is looking for one. */
export function usePorts(id: string, type: NodeType | undefined) {
  const types = useSession().types;
  const service = useView(s => s.servicePorts);
  const drawing = useConnection(c =>
    c.inProgress && c.fromHandle.type === 'source' ? `${c.fromNode.id} ${c.fromHandle.id}` : null,
  );
  const seeks = useDoc(doc => {
    const [from, port] = drawing?.split(' ') ?? [];
    return from !== undefined && portOf(typeAt(types, doc, from), 'out', port ?? '')?.kind === 'variables';
  });
  const linkedIn = useDoc(doc => linked(graphOf(doc).into(id), 'to'));
  const linkedOut = useDoc(doc => linked(graphOf(doc).from(id), 'from'));
  const shown = (ports: readonly Port[], side: 'in' | 'out') =>
    ports
      .map(port => ({ port, linked: (side === 'in' ? linkedIn : linkedOut).split(' ').includes(port.name) }))
      .filter(p => p.linked || service || !isService(p.port, side) || (side === 'in' && seeks));
  const inputs = shown(type?.inputs ?? named(linkedIn), 'in');
  const outputs = shown(type?.outputs ?? named(linkedOut), 'out');
  const update = useUpdateNodeInternals();
  const store = useStoreApi();
  const [targets, sources] = [inputs, outputs].map(ports => ports.map(p => p.port.name).join(' '));
  useEffect(() => {
    // The canvas measures the ports by itself at first, and anew when there are others, or in another order.
    const known = store.getState().nodeLookup.get(id)?.internals.handleBounds;
    if (known && (measured(known.target) !== targets || measured(known.source) !== sources)) {
      update(id);
    }
  }, [id, targets, sources, update, store]);
  return { inputs, outputs };
}

const measured = (handles: readonly Handle[] | null): string =>
  (handles ?? [])
    .map(h => h.id)
    .filter(name => name !== anyPort)
    .join(' ');

// As a text, which stays the same while the links do.
const linked = (links: readonly Link[], side: 'from' | 'to'): string => links.map(l => l[side].port).join(' ');

// Of a type that is not known here, the ports are those that links name.
const named = (ports: string): Port[] => [...new Set(ports.split(' ').filter(Boolean))].map(unknownPort);

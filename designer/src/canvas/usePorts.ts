import { useConnection, useStoreApi, useUpdateNodeInternals } from '@xyflow/react';
import { useEffect } from 'react';
import { useDoc, useSession, useView } from '../editor/session';
import { findNode } from '../flow/document';
import { graphOf } from '../flow/graph';
import type { Link } from '../flow/links';
import { isService, type Port, portOf } from '../flow/nodeTypes';

/** The ports that are shown: those for variables and errors only when in use, asked for, or a link is looking for one. */
export function usePorts(id: string, typeId: string) {
  const types = useSession().types;
  const type = types.get(typeId);
  const service = useView(s => s.servicePorts);
  const drawing = useConnection(c =>
    c.inProgress && c.fromHandle.type === 'source' ? `${c.fromNode.id} ${c.fromHandle.id}` : null,
  );
  const seeks = useDoc(doc => {
    const [from, port] = drawing?.split(' ') ?? [];
    return (
      from !== undefined && portOf(types.get(findNode(doc, from)?.type ?? ''), 'out', port ?? '')?.kind === 'variables'
    );
  });
  const linkedIn = useDoc(doc => linked(graphOf(doc).into(id), 'to'));
  const linkedOut = useDoc(doc => linked(graphOf(doc).from(id), 'from'));
  const shown = (ports: readonly Port[], side: 'in' | 'out') =>
    ports
      .map(port => ({ port, linked: (side === 'in' ? linkedIn : linkedOut).split(' ').includes(port.name) }))
      .filter(p => p.linked || service || !isService(p.port, side) || (side === 'in' && seeks));
  const inputs = shown(type?.inputs ?? [], 'in');
  const outputs = shown(type?.outputs ?? [], 'out');
  const update = useUpdateNodeInternals();
  const store = useStoreApi();
  useEffect(() => {
    // The canvas measures the ports by itself at first, and anew when there are more or fewer of them.
    const known = store.getState().nodeLookup.get(id)?.internals.handleBounds;
    if (known && (known.target?.length !== inputs.length || known.source?.length !== outputs.length)) {
      update(id);
    }
  }, [id, inputs.length, outputs.length, update, store]);
  return { inputs, outputs };
}

// As a text, which stays the same while the links do.
const linked = (links: readonly Link[], side: 'from' | 'to'): string => links.map(l => l[side].port).join(' ');

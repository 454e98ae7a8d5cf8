import type { PortKind } from '../flow/nodeTypes';
import type { PortState } from '../flow/portState';

const shapes: Record<PortKind, string> = {
  table: 'M2.5 3.5 h11 v9 h-11 z',
  variables: 'M4 1.5 a6.5 6.5 0 0 1 0 13 z',
  connection: 'M2 3 h7.5 l4.5 5 l-4.5 5 h-7.5 l3 -5 z',
};

// Signs beside the colours, for eyes that do not tell the colours apart.
const signs: Record<PortState, string> = {
  idle: '',
  data: 'M5 8 l2 2 l3.5 -4',
  partial: 'M5 8 h5.5',
  error: 'M7.8 5.2 v3.2 M7.8 10.4 v0.6',
};

export function PortShape({ kind, state }: { kind: PortKind; state: PortState }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" data-shape={kind}>
      <path className="port-shape" d={shapes[kind]} />
      <path className="port-sign" d={signs[state]} />
    </svg>
  );
}

/** Loginom's habit: the shape of a port says what flows, its colour and sign how things stand. */
export type PortState = 'idle' | 'data' | 'partial' | 'error';

export interface PortFacts {
  side: 'in' | 'out';
  required: boolean;
  linked: boolean;
  /** Errors and warnings that the check found in the node. */
  faulty: 'error' | 'warning' | null;
  ran: 'succeeded' | 'failed' | 'other' | null;
  stale: boolean;
}

export function portState({ side, required, linked, faulty, ran, stale }: PortFacts): PortState {
  if (side === 'in') {
    return required && !linked ? 'error' : 'idle';
  }
  if (faulty === 'error' || (ran === 'failed' && !stale)) {
    return 'error';
  }
  if (ran === 'succeeded' && !stale) {
    return 'data';
  }
  return faulty === 'warning' ? 'partial' : 'idle';
}

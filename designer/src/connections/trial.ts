import { useState } from 'react';
import { answer, client, type Schemas } from '../api/client';
import type { JsonObject } from '../flow/json';
import type { NodeType } from '../flow/nodeTypes';
import { tellFault } from '../shared/ui/toasts';

export type Trial = Schemas['ConnectionTrialView'];
type Body = Schemas['ConnectionTrialBody'];

/** Goes a way outside and comes back with what answered. */
export function useTrial() {
  const [outcome, setOutcome] = useState<Trial | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (body: Body) => {
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome(await answer(client.POST('/api/connections/try', { body })));
    } catch (fault) {
      tellFault(fault);
    } finally {
      setBusy(false);
    }
  };
  return { outcome, busy, attempt, forget: () => setOutcome(null) };
}

/** A scenario of one node, for a way that stands in none. */
export const loneNode = (type: NodeType, settings: JsonObject): Body => ({
  node: 'way',
  scenario: {
    format: 1,
    id: 'trial',
    title: 'Trial',
    timeZone: 'UTC',
    parameters: [],
    nodes: [{ id: 'way', type: type.id, version: type.version, settings }],
    links: [],
  } as never,
});

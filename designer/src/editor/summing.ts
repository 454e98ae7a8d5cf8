import type { FlowDoc } from '../flow/document';
import { nodesWithin, submodelsOf } from '../flow/flatten';
import type { PortRef } from '../flow/links';
import { inputsOf } from '../flow/submodels';
import type { NodeRun } from './running';

type Runs = Readonly<Record<string, NodeRun>>;

/** What runs made of the nodes, with what that makes of the submodels around them and of their borders. */
export function withSubmodels(doc: FlowDoc, all: Runs): Runs {
  const nodes: Runs = Object.fromEntries(Object.entries(all).filter(([, run]) => !run.summed));
  const summed: Record<string, NodeRun> = {};
  for (const { node, inputs, outputs } of submodelsOf(doc)) {
    const runs = nodesWithin(node).flatMap(n => nodes[n.id] ?? []);
    if (runs.length > 0) {
      summed[node.id] = sum(runs, rowsAt(nodes, outputs));
    }
    const rows = rowsAt(nodes, inputs);
    if (Object.keys(rows).length > 0) {
      summed[inputsOf(node.id)] = sum([], rows);
    }
  }
  return { ...nodes, ...summed };
}

const sum = (runs: readonly NodeRun[], rows: NodeRun['rows']): NodeRun => ({
  summed: true,
  status: ['running', 'failed', 'cancelled'].find(status => runs.some(r => r.status === status)) ?? 'succeeded',
  share: null,
  done: null,
  startedAt: runs.flatMap(r => r.startedAt ?? []).sort()[0] ?? null,
  milliseconds: runs.reduce((time, r) => time + (r.milliseconds ?? 0), 0),
  cached: runs.length > 0 && runs.every(r => r.cached),
  why: '',
  rows,
  messages: runs.reduce<Record<string, number>>((messages, r) => {
    for (const [state, count] of Object.entries(r.messages)) {
      messages[state] = (messages[state] ?? 0) + count;
    }
    return messages;
  }, {}),
  remarks: [],
});

function rowsAt(nodes: Runs, ports: readonly [string, PortRef | null][]): NodeRun['rows'] {
  return Object.fromEntries(
    ports.flatMap(([name, source]) => {
      const rows = source ? nodes[source.node]?.rows[source.port] : undefined;
      return rows === undefined ? [] : [[name, rows]];
    }),
  );
}

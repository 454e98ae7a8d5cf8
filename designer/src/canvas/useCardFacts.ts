import { remarksOf } from '../editor/checking';
import { useCheck, useDoc, useRun } from '../editor/session';
import { deepNodes, type FlowNode, findNode } from '../flow/document';
import type { PortFacts } from '../flow/portState';

/** What check and run say of the node as a whole; of a submodel, what is said of the nodes inside as well. */
export function useCardFacts(id: string) {
  const inside = useDoc(doc => insideOf(findNode(doc, id)));
  const own = useCheck(s => remarksOf(s, id));
  const others = useCheck(s => (inside.length > 0 ? s.byNode : null));
  const mine = [...own, ...inside.flatMap(node => others?.get(node) ?? [])].filter(r => r.severity !== 'info');
  const errors = mine.filter(r => r.severity === 'error');
  const faulty: 'error' | 'warning' | null = errors.length > 0 ? 'error' : mine.length > 0 ? 'warning' : null;
  const status = useRun(s => s.nodes[id]?.status);
  const stale = useRun(s => s.stale.has(id));
  const ran: PortFacts['ran'] =
    status === undefined ? null : status === 'succeeded' || status === 'failed' ? status : 'other';
  const shown = errors.length > 0 ? errors : mine;
  return {
    faulty,
    ran,
    stale,
    count: shown.length,
    messages: shown.map(r => `${r.message} ${r.remedy}`.trim()).join('\n'),
  };
}

const insides = new WeakMap<FlowNode, readonly string[]>();
const nobody: readonly string[] = [];

/** The ids of everything inside a submodel, found once for as long as it stays the same. */
function insideOf(node: FlowNode | undefined): readonly string[] {
  if (!node?.nodes) {
    return nobody;
  }
  const ids = insides.get(node) ?? deepNodes(node.nodes).map(n => n.id);
  insides.set(node, ids);
  return ids;
}

import { remarksOf } from '../editor/checking';
import { useCheck, useRun } from '../editor/session';
import type { PortFacts } from '../flow/portState';

/** What check and run say of the node as a whole. */
export function useCardFacts(id: string) {
  const mine = useCheck(s => remarksOf(s, id)).filter(r => r.severity !== 'info');
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

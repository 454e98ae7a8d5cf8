/** The states of messages. Nodes count other things under other names. */
export const messageStates = ['planned', 'accepted', 'rejected', 'unknown', 'skipped'] as const;

/** Messages that a sending node has made, whatever became of them; those that were left out do not count. */
export const madeMessages = (counts: Readonly<Record<string, number>>): number =>
  messageStates.filter(state => state !== 'skipped').reduce((sum, state) => sum + (counts[state] ?? 0), 0);

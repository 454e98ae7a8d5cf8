const keys = ['running', 'succeeded', 'failed', 'skipped', 'cancelled', 'interrupted'] as const;

/** The key of the text for a state of a run or a node. */
export const statusKey = (status: string): (typeof keys)[number] => keys.find(k => k === status) ?? 'skipped';

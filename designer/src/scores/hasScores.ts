/** Whether customers of such a table can be shown as a matrix: at least two axes have scores. */
export const hasScores = (columns: readonly { name: string; type: string }[]): boolean =>
  columns.filter(c => ['r', 'f', 'm'].includes(c.name) && c.type === 'integer').length >= 2;

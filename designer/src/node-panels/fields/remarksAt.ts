import type { Remark } from '../../api/fault';

/** The remarks about a place in the settings or something inside it. */
export const remarksAt = (remarks: readonly Remark[], path: string): readonly Remark[] =>
  remarks.filter(
    ({ setting }) => setting === path || setting?.startsWith(`${path}.`) || setting?.startsWith(`${path}[`),
  );

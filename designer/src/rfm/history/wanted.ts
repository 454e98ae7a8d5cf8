import type { Schemas } from '../../api/client';

export type History = Schemas['HistoryDetailsView'];
export type Size = Schemas['SegmentSizeView'];
export type Flow = Schemas['FlowView'];
export type Cell = Schemas['MigrationCellView'];

/** Which part of the history is meant, and by which knowledge; empty where the server decides. */
export interface Stretch {
  from?: string;
  to?: string;
  minStay?: number;
  knownOn?: string;
}

/** Customers of a history, as the server is asked for them. */
export interface ListWanted {
  list: 'cell' | 'entered' | 'left' | 'moved' | 'stayed';
  fromSegment?: string;
  toSegment?: string;
  stayDays?: number;
  net?: boolean;
}

/** What stands in a matrix for customers who are not in the base. */
export const newcomers = '(new)';
export const gone = '(gone)';

import { createContext } from 'react';
import type { Narrowing } from '../narrowing';
import type { LookedPort } from '../viewer';
import type { ColumnLook } from './columnLooks';

/** What the headers of the table need to know of it. */
export interface Table {
  port: LookedPort;
  narrowing: Narrowing;
  looks: readonly ColumnLook[];
  arrange(looks: ColumnLook[]): void;
}

export const TableContext = createContext<Table | null>(null);

import type { JsonObject } from '../flow/json';
import { conditionsOf } from './table/conditionsOf';
import type { Column } from './viewer';

/** Which rows of a port are wanted. */
export interface Narrowing {
  /** A text that stands in any column. */
  search: string;
  /** The table's filters by column, as the grid writes them. */
  filters: Readonly<Record<string, unknown>>;
  /** What another viewer has chosen, with the words that tell of it. */
  chosen: { label: string; conditions: JsonObject } | null;
}

export const everything: Narrowing = { search: '', filters: {}, chosen: null };

export interface WantedRows {
  filter?: string;
  search?: string;
}

/** The wanted rows in the words of the server. Filters of columns that are gone are left out. */
export function wantedRows(narrowing: Narrowing, columns: readonly Column[]): WantedRows {
  const names = new Set(columns.map(c => c.name));
  const filters = conditionsOf(
    Object.fromEntries(Object.entries(narrowing.filters).filter(([name]) => names.has(name))),
  );
  const parts = [filters, narrowing.chosen?.conditions ?? null].filter(part => part !== null);
  const search = narrowing.search.trim();
  return {
    ...(parts.length > 0 ? { filter: JSON.stringify(parts.length === 1 ? parts[0] : { all: parts }) } : {}),
    ...(search ? { search } : {}),
  };
}

import type { Look } from './looks';
import { type Cell, gone, newcomers } from './wanted';

export interface Migration {
  /** Segments of the first day, newcomers last. */
  rows: readonly string[];
  /** Segments of the last day, those who have left the base last. */
  columns: readonly string[];
  at(from: string, to: string): Cell | undefined;
  row(from: string): number;
  column(to: string): number;
  total: number;
  /** The most customers of a cell whose customers have moved. */
  mostMoved: number;
}

/** The cells as a table in the order of the map. */
export function migrationOf(cells: readonly Cell[], looks: ReadonlyMap<string, Look>): Migration {
  const byPlace = new Map(cells.map(cell => [`${cell.from}\n${cell.to}`, cell]));
  const sum = (some: readonly Cell[]) => some.reduce((all, cell) => all + cell.customers, 0);
  const inOrder = (side: 'from' | 'to', last: string) => {
    const seen = new Set(cells.map(cell => cell[side]));
    const known = [...looks.keys()].filter(id => seen.has(id));
    return [...known, ...(seen.has(last) ? [last] : [])];
  };
  return {
    rows: inOrder('from', newcomers),
    columns: inOrder('to', gone),
    at: (from, to) => byPlace.get(`${from}\n${to}`),
    row: from => sum(cells.filter(cell => cell.from === from)),
    column: to => sum(cells.filter(cell => cell.to === to)),
    total: sum(cells),
    mostMoved: Math.max(1, ...cells.filter(cell => cell.from !== cell.to).map(cell => cell.customers)),
  };
}

import type { Cell, Rows } from '../portReads';

/** A row as the grid holds it. Rows of one page share where each column stands in them. */
export interface GridRow {
  places: ReadonlyMap<string, number>;
  values: readonly Cell[];
}

export function gridRows(page: Rows): GridRow[] {
  const places = new Map(page.columns.map((column, place) => [column.name, place]));
  return (page.rows as unknown as Cell[][]).map(values => ({ places, values }));
}

/** Undefined while the row, or the column in it, has not come yet. */
export const cellOf = (row: GridRow | undefined, column: string): Cell | undefined => {
  const place = row?.places.get(column);
  return place === undefined ? undefined : row?.values[place];
};

const written = (value: Cell | undefined): string => String(value ?? '').replace(/[\t\r\n]+/g, ' ');

/** Rows as text that spreadsheets paste into cells: the names of the columns, then a line a row. Values stand as they are, not as they are shown. */
export const asText = (rows: readonly GridRow[], columns: readonly string[]): string =>
  [columns.join('\t'), ...rows.map(row => columns.map(column => written(cellOf(row, column))).join('\t'))].join('\n');

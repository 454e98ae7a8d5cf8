import type { IDatasource, IGetRowsParams } from 'ag-grid-community';
import type { Narrowing, WantedRows } from '../narrowing';
import { readRows, type WantedPage } from '../portReads';
import type { LookedPort } from '../viewer';
import { gridRows } from './gridRow';

/** An address longer than that is refused on the way by some servers; then all columns are fetched. */
const longest = 3000;

/** Gives the grid the blocks that it scrolls to, with the columns that are shown. */
export function rowSource(
  port: LookedPort,
  wanted: (filters: Narrowing['filters']) => WantedRows,
  columns: readonly string[],
  onTotal: (total: number) => void,
  onFault: (fault: unknown) => void,
): IDatasource {
  const column = encodeURIComponent(columns.join('')).length + columns.length * 8 < longest ? [...columns] : undefined;
  return {
    async getRows({ startRow, endRow, sortModel, filterModel, successCallback, failCallback }: IGetRowsParams) {
      const sort = sortModel.map(s => (s.sort === 'desc' ? `-${s.colId}` : s.colId));
      const page: WantedPage = { ...wanted(filterModel), sort, ...(column ? { column } : {}) };
      try {
        const isFirst = startRow === 0 && sort.length === 0 && !page.filter && !page.search;
        const rows = isFirst ? port.first : await readRows(port, page, startRow, endRow - startRow);
        onTotal(rows.total);
        successCallback(gridRows(rows), rows.total);
      } catch (fault) {
        failCallback();
        onFault(fault);
      }
    },
  };
}

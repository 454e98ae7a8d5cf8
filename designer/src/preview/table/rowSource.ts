import type { IDatasource, IGetRowsParams } from 'ag-grid-community';
import type { Narrowing, WantedRows } from '../narrowing';
import { type Cell, readRows } from '../portReads';
import type { PortSource } from '../viewer';

/** Gives the grid the blocks that it scrolls to. */
export function rowSource(
  source: PortSource,
  wanted: (filters: Narrowing['filters']) => WantedRows,
  onTotal: (total: number) => void,
  onFault: (fault: unknown) => void,
): IDatasource {
  return {
    async getRows({ startRow, endRow, sortModel, filterModel, successCallback, failCallback }: IGetRowsParams) {
      const sort = sortModel.map(s => (s.sort === 'desc' ? `-${s.colId}` : s.colId));
      try {
        const page = await readRows(source, { ...wanted(filterModel), sort }, startRow, endRow - startRow);
        onTotal(page.total);
        successCallback(page.rows as unknown as Cell[][], page.total);
      } catch (fault) {
        failCallback();
        onFault(fault);
      }
    },
  };
}

import type { FilterModel, IDatasource, IGetRowsParams } from 'ag-grid-community';
import { answer, client, type Schemas } from '../api/client';
import type { PortRef } from '../flow/links';
import { conditionsOf } from './conditionsOf';

export type Cell = string | number | boolean | null;
export type Rows = Schemas['RowsView'];

export interface Wanted {
  sort: string[];
  filter?: string;
  search?: string;
}

/** A stretch of the rows that the latest run left at a port. Sorting and filtering is the server's work. */
export const readRows = (
  scenario: string,
  place: PortRef,
  wanted: Wanted,
  offset: number,
  limit: number,
): Promise<Rows> =>
  answer(
    client.GET('/api/scenarios/{scenario}/nodes/{node}/ports/{port}/rows', {
      params: { path: { scenario, node: place.node, port: place.port }, query: { ...wanted, offset, limit } },
    }),
  );

/** Gives the grid the blocks that it scrolls to. */
export function rowSource(
  scenario: string,
  place: PortRef,
  search: string,
  onTotal: (total: number) => void,
  onFault: (fault: unknown) => void,
): IDatasource {
  return {
    async getRows({ startRow, endRow, sortModel, filterModel, successCallback, failCallback }: IGetRowsParams) {
      const wanted: Wanted = { sort: sortModel.map(s => (s.sort === 'desc' ? `-${s.colId}` : s.colId)) };
      const filter = conditionsOf(filterModel as FilterModel);
      if (filter) {
        wanted.filter = JSON.stringify(filter);
      }
      if (search.trim()) {
        wanted.search = search.trim();
      }
      try {
        const page = await readRows(scenario, place, wanted, startRow, endRow - startRow);
        onTotal(page.total);
        successCallback(page.rows as unknown as Cell[][], page.total);
      } catch (fault) {
        failCallback();
        onFault(fault);
      }
    },
  };
}

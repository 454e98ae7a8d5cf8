import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, type Schemas } from '../api/client';
import type { WantedRows } from './narrowing';
import type { LookedPort, PortSource } from './viewer';

export type Cell = string | number | boolean | null;
export type Rows = Schemas['RowsView'];

export interface WantedPage extends WantedRows {
  sort?: string[];
  column?: string[];
}

/** A stretch of the rows at a port. Sorting and filtering is the server's work. */
export function readRows(source: PortSource, wanted: WantedPage, offset: number, limit: number): Promise<Rows> {
  const query = { ...wanted, offset, limit };
  const path = source.place;
  return source.run === null
    ? answer(
        client.GET('/api/scenarios/{scenario}/nodes/{node}/ports/{port}/rows', {
          params: { path: { ...path, scenario: source.scenario }, query },
        }),
      )
    : answer(
        client.GET('/api/runs/{run}/nodes/{node}/ports/{port}/rows', {
          params: { path: { ...path, run: source.run }, query },
        }),
      );
}

/** The address of one of the port's resources. */
export const portAddress = (port: PortSource & { run: string }, resource: string): string =>
  `/api/runs/${[port.run, 'nodes', port.place.node, 'ports', port.place.port].map(encodeURIComponent).join('/')}/${resource}`;

/** Rows are fetched in pieces of so many. */
export const pieceOfRows = 200;

/** What there is to look at, of which run it is, and the first rows; asked anew when `since` changes. */
export function usePortHead(source: PortSource, since: string, enabled: boolean) {
  const head = {
    queryKey: ['port', source.scenario, source.run, source.place.node, source.place.port, since],
    staleTime: 0,
    queryFn: async (): Promise<Omit<LookedPort, 'type'>> => {
      const first = await readRows(source, {}, 0, pieceOfRows);
      const { run, columns, total } = first;
      return { ...source, run, columns, total, first };
    },
  };
  // The server works while the view is still being drawn.
  const queries = useQueryClient();
  if (enabled && !queries.getQueryState(head.queryKey)) {
    void queries.prefetchQuery(head);
  }
  return useQuery({ ...head, enabled });
}

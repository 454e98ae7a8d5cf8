import { useQuery } from '@tanstack/react-query';
import { answer, client, type Schemas } from '../../api/client';
import type { WantedRows } from '../narrowing';
import type { LookedPort } from '../viewer';

export type ColumnFactsView = Schemas['ColumnStatisticsView'];

/** Statistics of some columns, of the wanted rows. They belong to a finished run, so they never change. */
export const useStatistics = ({ run, place }: LookedPort, wanted: WantedRows, column: string[]) =>
  useQuery({
    queryKey: ['statistics', run, place.node, place.port, wanted, column],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/runs/{run}/nodes/{node}/ports/{port}/statistics', {
          params: { path: { run, ...place }, query: { ...wanted, column } },
          signal,
        }),
      ),
  });

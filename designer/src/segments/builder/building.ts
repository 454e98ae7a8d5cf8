import { useQuery } from '@tanstack/react-query';
import { answer, client, type Schemas } from '../../api/client';
import { queryClient } from '../../api/queries';
import type { JsonObject } from '../../flow/json';

export type Terms = Schemas['SegmentTermsView'];
export type Metrics = Schemas['SegmentMetricsView'];

export const useTerms = () =>
  useQuery({ queryKey: ['segment-terms'], queryFn: () => answer(client.GET('/api/segments/terms')) });

export const useTermValues = (of: 'category' | 'sku') =>
  useQuery({
    queryKey: ['segment-terms', 'values', of],
    queryFn: () => answer(client.GET('/api/segments/terms/values', { params: { query: { of } } })),
  });

/** Who is in a segment of these conditions; the count before stands until the new one is there, and a question that nobody waits for is taken back. */
export const useCount = (conditions: JsonObject) =>
  useQuery({
    queryKey: ['segment-count', JSON.stringify(conditions)],
    queryFn: ({ signal }) =>
      answer(client.POST('/api/segments/count', { body: { conditions: conditions as never }, signal })),
    placeholderData: before => before,
    gcTime: 60_000,
  });

export const useRule = (id: string | null) =>
  useQuery({
    enabled: id !== null,
    queryKey: ['segments', id, 'rule'],
    queryFn: () => answer(client.GET('/api/segments/{id}/rule', { params: { path: { id: id ?? '' } } })),
    staleTime: 0,
  });

export async function build(id: string, title: string, conditions: JsonObject, everyDayAt: string | null) {
  const built = await answer(
    client.PUT('/api/segments/{id}/rule', {
      params: { path: { id } },
      body: { conditions: conditions as never, title: title ? { en: title, ru: title } : null, everyDayAt },
    }),
  );
  await queryClient.invalidateQueries({ queryKey: ['segments'] });
  return built;
}

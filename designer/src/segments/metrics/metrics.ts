import { useQueries, useQuery } from '@tanstack/react-query';
import { answer, client } from '../../api/client';

export const useMetrics = (id: string) =>
  useQuery({
    queryKey: ['segments', id, 'metrics'],
    queryFn: () => answer(client.GET('/api/segments/{id}/metrics', { params: { path: { id } } })),
  });

/** The sizes of the segment of that id in every model whose history is kept, the oldest first. */
export function useModelSizes(segment: string) {
  const models = useQuery({ queryKey: ['history'], queryFn: () => answer(client.GET('/api/history')) });
  const sizes = useQueries({
    queries: (models.data ?? []).map(({ model }) => ({
      queryKey: ['history', model, 'sizes'],
      queryFn: () => answer(client.GET('/api/history/{model}/sizes', { params: { path: { model } } })),
    })),
  });
  return sizes.flatMap((read, i) => {
    const points = (read.data ?? []).filter(s => s.segment === segment).map(s => ({ day: s.asOf, value: s.customers }));
    const model = models.data?.[i]?.model;
    return model && points.length > 0 ? [{ model, points }] : [];
  });
}

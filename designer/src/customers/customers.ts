import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, client, type Schemas } from '../api/client';
import { queryClient } from '../api/queries';
import type { Cells } from './attributes';

export type Totals = Schemas['BaseTotalsView'];
export type Details = Omit<Schemas['BaseCustomerDetailsView'], 'attributes'> & { attributes: Cells };
export type Event = Schemas['TimelineEventView'];
export type Told = Schemas['CustomerWhyView'];
export type Why = Schemas['SegmentWhy'];

/** What a timeline may be narrowed to. */
export const kinds = ['purchase', 'move', 'message'] as const;
export type Kind = (typeof kinds)[number];

/** So many at once. */
export const customersShown = 50;
const eventsAtOnce = 40;

export const useFound = (search: string, offset: number) =>
  useQuery({
    queryKey: ['customers', 'found', search, offset],
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/base/customers', { params: { query: { search, offset, limit: customersShown } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });

/** What those who are shown have bought; comes after their names, for it may take longer. */
export const useTotals = (ids: readonly string[]) =>
  useQuery({
    enabled: ids.length > 0,
    queryKey: ['customers', 'totals', ids],
    queryFn: async ({ signal }) => {
      const totals = await answer(
        client.GET('/api/base/totals', { params: { query: { customer: [...ids] } }, signal }),
      );
      return new Map(totals.map(t => [t.customer, t.totals]));
    },
    placeholderData: keepPreviousData,
  });

export const useCustomer = (id: string) =>
  useQuery({
    queryKey: ['customers', id],
    queryFn: async () =>
      (await answer(client.GET('/api/base/customers/{id}', { params: { path: { id } } }))) as unknown as Details,
  });

export const useTimeline = (id: string, kind: Kind | null) =>
  useInfiniteQuery({
    queryKey: ['customers', id, 'timeline', kind],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/base/customers/{id}/timeline', {
          params: { path: { id }, query: { kind: kind ? [kind] : [], offset: pageParam, limit: eventsAtOnce } },
        }),
      ),
    getNextPageParam: (last, all) => (last.items.length < eventsAtOnce ? undefined : all.length * eventsAtOnce),
    placeholderData: keepPreviousData,
  });

export const useIndicators = (id: string, asOf: string, against: string) =>
  useQuery({
    queryKey: ['customers', id, 'indicators', asOf, against],
    queryFn: () =>
      answer(client.GET('/api/base/customers/{id}/indicators', { params: { path: { id }, query: { asOf, against } } })),
    placeholderData: keepPreviousData,
  });

export const useWhy = (id: string, asOf: string) =>
  useQuery({
    queryKey: ['customers', id, 'why', asOf],
    queryFn: () =>
      answer(client.GET('/api/base/customers/{id}/segments', { params: { path: { id }, query: { asOf } } })),
    placeholderData: keepPreviousData,
  });

/** Erases a customer for good, and forgets everything that the page knows of anybody. */
export async function erase(customer: string, deleteReceipts: boolean) {
  const report = await answer(client.POST('/api/base/erasures', { body: { customer, deleteReceipts } }));
  queryClient.removeQueries({ queryKey: ['customers'] });
  return report;
}

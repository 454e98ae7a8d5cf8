import { useQuery } from '@tanstack/react-query';
import { answer, client, type Schemas } from '../../api/client';
import { queryClient } from '../../api/queries';
import type { ListWanted, Stretch } from './wanted';

/** A page of a list shows so many. */
export const customersShown = 50;

const root = ['history'];

export const useHistories = () =>
  useQuery({ queryKey: root, staleTime: 0, queryFn: () => answer(client.GET('/api/history')) });

export const useHistory = (model: string) =>
  useQuery({
    queryKey: [...root, model],
    staleTime: 0,
    queryFn: () => answer(client.GET('/api/history/{model}', { params: { path: { model } } })),
  });

export const useSizes = (model: string, query: Stretch) =>
  useQuery({
    queryKey: [...root, model, 'sizes', query],
    placeholderData: before => before,
    queryFn: () => answer(client.GET('/api/history/{model}/sizes', { params: { path: { model }, query } })),
  });

export const useMatrix = (model: string, query: Stretch) =>
  useQuery({
    queryKey: [...root, model, 'matrix', query],
    placeholderData: before => before,
    queryFn: () => answer(client.GET('/api/history/{model}/matrix', { params: { path: { model }, query } })),
  });

export const useFlows = (model: string, query: Stretch & { step: string }) =>
  useQuery({
    queryKey: [...root, model, 'flows', query],
    placeholderData: before => before,
    queryFn: () => answer(client.GET('/api/history/{model}/flows', { params: { path: { model }, query } })),
  });

export const useStays = (model: string, query: Stretch) =>
  useQuery({
    queryKey: [...root, model, 'stays', query],
    placeholderData: before => before,
    queryFn: () => answer(client.GET('/api/history/{model}/stays', { params: { path: { model }, query } })),
  });

export const useList = (model: string, query: Stretch & ListWanted, offset: number) =>
  useQuery({
    queryKey: [...root, model, 'list', query, offset],
    placeholderData: (before, asked) => (sameList(asked?.queryKey[3], query) ? before : undefined),
    queryFn: () =>
      answer(
        client.GET('/api/history/{model}/list', {
          params: { path: { model }, query: { ...query, offset, limit: customersShown } },
        }),
      ),
  });

const sameList = (one: unknown, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Where a list can be downloaded from. */
export const listAddress = (model: string, query: Stretch & ListWanted, format: string): string => {
  const given = Object.entries({ ...query, format }).map(([name, value]) => [name, String(value)]);
  return `/api/history/${encodeURIComponent(model)}/list/file?${new URLSearchParams(Object.fromEntries(given))}`;
};

/** Keeps the customers of a list as a segment, and gives it. */
export async function keepList(
  model: string,
  query: Stretch & ListWanted,
  body: Schemas['KeepListBody'],
): Promise<Schemas['SegmentView']> {
  const kept = await answer(
    client.POST('/api/history/{model}/list/segment', { params: { path: { model }, query }, body }),
  );
  await queryClient.invalidateQueries({ queryKey: ['segments'] });
  return kept;
}

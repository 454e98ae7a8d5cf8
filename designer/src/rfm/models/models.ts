import { useQuery } from '@tanstack/react-query';
import { answer, client, type Schemas } from '../../api/client';
import { queryClient } from '../../api/queries';

export type Model = Schemas['RfmModelView'];
export type ModelContent = Schemas['RfmModelContentView'];
export type ModelAxis = Schemas['RfmModelAxisView'];

export const useModels = () =>
  useQuery({ queryKey: ['rfm-models'], staleTime: 0, queryFn: () => answer(client.GET('/api/rfm-models')) });

export const useModel = (id: string) =>
  useQuery({
    queryKey: ['rfm-models', id],
    staleTime: 0,
    queryFn: () => answer(client.GET('/api/rfm-models/{id}', { params: { path: { id } } })),
  });

export const useModelContent = (id: string, version: number | undefined) =>
  useQuery({
    enabled: version !== undefined,
    queryKey: ['rfm-models', id, version],
    placeholderData: before => before,
    queryFn: () =>
      answer(
        client.GET('/api/rfm-models/{id}/versions/{version}', { params: { path: { id, version: version as number } } }),
      ),
  });

const reload = () => queryClient.invalidateQueries({ queryKey: ['rfm-models'] });

export async function rename(id: string, title: { en: string; ru: string }): Promise<void> {
  await answer(client.PUT('/api/rfm-models/{id}', { params: { path: { id } }, body: { title } }));
  await reload();
}

export async function remove(id: string): Promise<void> {
  await answer(client.DELETE('/api/rfm-models/{id}', { params: { path: { id } } }));
  queryClient.removeQueries({ queryKey: ['rfm-models', id] });
  await reload();
}

/** Adds a version and gives its number. */
export async function addVersion(id: string, body: Schemas['EditRfmModelBody']): Promise<number> {
  const added = await answer(client.POST('/api/rfm-models/{id}/versions', { params: { path: { id } }, body }));
  await reload();
  return added.version.version;
}

import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../api/client';
import { queryClient } from '../api/queries';
import { useWhole } from '../editor/session';
import type { FlowDoc } from '../flow/document';

/** The state of the draft, its versions and the triggers in force. */
export function useVersions(id: string) {
  const path = { params: { path: { id } } };
  const draft = useQuery({
    queryKey: ['versions', id, 'draft'],
    staleTime: 0,
    queryFn: () => answer(client.GET('/api/scenarios/{id}', path)),
  });
  const versions = useQuery({
    queryKey: ['versions', id, 'list'],
    staleTime: 0,
    queryFn: () => answer(client.GET('/api/scenarios/{id}/versions', path)),
  });
  const triggers = useQuery({
    queryKey: ['versions', id, 'triggers'],
    staleTime: 0,
    queryFn: () => answer(client.GET('/api/scenarios/{id}/triggers', path)),
  });
  return { draft: draft.data, versions: versions.data, triggers: triggers.data };
}

export const renewVersions = (id: string) => queryClient.invalidateQueries({ queryKey: ['versions', id] });

export const readVersion = async (id: string, version: number): Promise<FlowDoc> => {
  const found = await answer(
    client.GET('/api/scenarios/{id}/versions/{version}', { params: { path: { id, version } } }),
  );
  return found.scenario as unknown as FlowDoc;
};

/** A state of the scenario: a version by its number, or the draft as it is on the canvas, which is 0. */
export function useContent(id: string, version: number): FlowDoc | undefined {
  const draft = useWhole(doc => doc);
  const stored = useQuery({
    queryKey: ['version', id, version],
    staleTime: Number.POSITIVE_INFINITY,
    enabled: version > 0,
    queryFn: () => readVersion(id, version),
  });
  return version === 0 ? draft : stored.data;
}

import { useQuery } from '@tanstack/react-query';
import { answer, client, type Schemas } from '../api/client';
import { ApiFault } from '../api/fault';
import { queryClient } from '../api/queries';

export type Segment = Schemas['SegmentView'];

/** How segments are put together. */
export const operations = ['union', 'intersect', 'subtract'] as const;
export type Operation = (typeof operations)[number];

/** A page of members shows so many. */
export const membersShown = 50;

export const useSegment = (id: string | null) =>
  useQuery({
    enabled: id !== null,
    queryKey: ['segments', id],
    queryFn: () => answer(client.GET('/api/segments/{id}', { params: { path: { id: id ?? '' } } })),
  });

export const useMembers = (id: string, version: number | undefined, offset: number) =>
  useQuery({
    enabled: version !== undefined,
    queryKey: ['segments', id, 'members', version, offset],
    queryFn: () =>
      answer(
        client.GET('/api/segments/{id}/members', {
          params: { path: { id }, query: { version, offset, limit: membersShown } },
        }),
      ),
    placeholderData: before => before,
  });

export const useOverlap = (first: string, second: string) =>
  useQuery({
    queryKey: ['segments', first, 'overlap', second],
    queryFn: () => answer(client.GET('/api/segments/overlap', { params: { query: { first, second } } })),
  });

export const reload = () => queryClient.invalidateQueries({ queryKey: ['segments'] });

export const refresh = (id: string) => answer(client.POST('/api/segments/{id}/refresh', { params: { path: { id } } }));

const pause = 400;

/** Looks at the segments anew when a run that works one out has ended; throws what it ended with, if it failed. */
export async function reloadAfter(run: string): Promise<void> {
  const look = () => answer(client.GET('/api/runs/{id}', { params: { path: { id: run } } }));
  let details = await look();
  while (details.run.status === 'running') {
    await new Promise(done => setTimeout(done, pause));
    details = await look();
  }
  await reload();
  if (details.run.status === 'failed') {
    const remarks = [...details.run.remarks, ...details.nodes.flatMap(n => n.remarks)].filter(
      r => r.severity === 'error',
    );
    throw new ApiFault(0, { remarks } as never);
  }
}

/** The scenario that the members follow from. */
export function scenarioOf({ rule }: Segment): string | null {
  const scenario = (rule as { scenario?: unknown } | null)?.scenario;
  return typeof scenario === 'string' ? scenario : null;
}

/** Whether it was built by conditions that can be opened again. */
export const hasConditions = ({ rule }: Segment): boolean =>
  Boolean((rule as { conditions?: unknown } | null)?.conditions);

export async function change(id: string, title: { en: string; ru: string }, colour: string | null): Promise<void> {
  await answer(client.POST('/api/segments/{id}/change', { params: { path: { id } }, body: { title, colour } }));
  await reload();
}

export async function remove(id: string): Promise<void> {
  await answer(client.DELETE('/api/segments/{id}', { params: { path: { id } } }));
  queryClient.removeQueries({ queryKey: ['segments', id] });
  await reload();
}

export async function combine(body: Schemas['CombineBody']): Promise<Segment> {
  const made = await answer(client.POST('/api/segments/combine', { body }));
  await reload();
  return made;
}

/** Where the members can be downloaded from. */
export const fileAddress = (id: string, version: number, format: string): string =>
  `/api/segments/${encodeURIComponent(id)}/file?${new URLSearchParams({ version: String(version), format })}`;

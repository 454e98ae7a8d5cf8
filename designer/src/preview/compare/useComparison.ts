import { useQuery } from '@tanstack/react-query';
import { answer, client, type Schemas } from '../../api/client';
import type { FlowDoc, FlowNode } from '../../flow/document';
import { anyNode } from '../../flow/submodels';
import type { LookedPort } from '../viewer';

export type Comparison = Schemas['ComparisonView'];
export type DifferenceKind = 'changed' | 'onlyLeft' | 'onlyRight' | 'repeated';

/** What a port is compared with, and by which columns; without keys the server proposes them. */
export interface Other {
  withRun: string;
  withNode: string;
  withPort: string;
  key: string[];
}

/** An output of another run; `of` is its node as that run had it. */
export interface OtherPort {
  node: string;
  port: string;
  rows: number | null;
  of: FlowNode | undefined;
}

const pathOf = ({ run, place }: LookedPort) => ({ run, ...place });

// Both sides belong to finished runs, so the answer never changes.
export const useComparison = (port: LookedPort, other: Other | null) =>
  useQuery({
    enabled: other !== null,
    queryKey: ['comparison', port.run, port.place, other],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/runs/{run}/nodes/{node}/ports/{port}/comparison', {
          params: { path: pathOf(port), query: other ?? { withRun: '' } },
          signal,
        }),
      ),
  });

export const useDifferences = (
  port: LookedPort,
  other: Other,
  kind: DifferenceKind,
  changedIn: string | null,
  offset: number,
  limit: number,
) =>
  useQuery<Schemas['DifferencesView']>({
    queryKey: ['differences', port.run, port.place, other, kind, changedIn, offset],
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: before => before,
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/runs/{run}/nodes/{node}/ports/{port}/comparison/rows', {
          params: {
            path: pathOf(port),
            query: { ...other, kind, ...(changedIn === null ? {} : { changedIn }), offset, limit },
          },
          signal,
        }),
      ),
  });

/** The runs of the scenario, the latest first. */
export const useOtherRuns = (scenario: string) =>
  useQuery({
    queryKey: ['runs', scenario, 'compare'],
    queryFn: () => answer(client.GET('/api/runs', { params: { query: { scenario, limit: 50 } } })),
  });

/** The outputs of which a run has kept the rows, with the nodes as it had them. */
export const useRunPorts = (run: string | null) =>
  useQuery({
    enabled: run !== null,
    queryKey: ['run-ports', run],
    queryFn: async () => {
      const details = await answer(client.GET('/api/runs/{id}', { params: { path: { id: run ?? '' } } }));
      const doc = details.scenario as unknown as FlowDoc;
      return details.nodes.flatMap(({ node, ports }) =>
        ports.filter(p => p.rows !== null).map(({ port, rows }) => ({ node, port, rows, of: anyNode(doc, node) })),
      );
    },
  });

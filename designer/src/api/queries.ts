import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { NodeType } from '../flow/nodeTypes';
import { answer, client, type Schemas } from './client';
import { ApiFault } from './fault';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, fault) => count < 2 && !(fault instanceof ApiFault && fault.status >= 400 && fault.status < 500),
    },
  },
});

export const nodeTypes = queryOptions({
  queryKey: ['node-types'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => {
    const types = (await answer(client.GET('/api/node-types'))) as unknown as NodeType[];
    return new Map(types.map(type => [type.id, type]));
  },
});
export const useNodeTypes = () => useQuery(nodeTypes);

export const useRecipes = () => useQuery({ queryKey: ['recipes'], queryFn: () => answer(client.GET('/api/recipes')) });

export const useRecipe = (id: string) =>
  useQuery({
    queryKey: ['recipe', id],
    queryFn: () => answer(client.GET('/api/recipes/{id}', { params: { path: { id } } })),
  });

export const useScenarios = (search: string) =>
  useQuery({
    queryKey: ['scenarios', search],
    queryFn: () => answer(client.GET('/api/scenarios', { params: { query: { search, limit: 500 } } })),
    placeholderData: before => before,
  });

export const useRuns = (scenario?: string) =>
  useQuery({
    queryKey: ['runs', scenario ?? null],
    queryFn: () => answer(client.GET('/api/runs', { params: { query: { scenario, limit: 100 } } })),
  });

export const useActivity = () =>
  useQuery({ queryKey: ['activity'], queryFn: () => answer(client.GET('/api/scenarios/activity')) });

const about = queryOptions({ queryKey: ['about'], queryFn: () => answer(client.GET('/api/about')) });
export const useAbout = () => useQuery(about);
export const readAbout = () => queryClient.ensureQueryData(about);
export const useSession = () => useQuery({ queryKey: ['session'], queryFn: () => answer(client.GET('/api/session')) });
export const useFiles = () => useQuery({ queryKey: ['files'], queryFn: () => answer(client.GET('/api/files')) });
export const useSecrets = () => useQuery({ queryKey: ['secrets'], queryFn: () => answer(client.GET('/api/secrets')) });
export const useSegments = () =>
  useQuery({ queryKey: ['segments'], queryFn: () => answer(client.GET('/api/segments')) });
export const useConnections = () =>
  useQuery({ queryKey: ['connections'], queryFn: () => answer(client.GET('/api/connections')) });
export const useFolders = () =>
  useQuery({ queryKey: ['folders'], queryFn: () => answer(client.GET('/api/files/folders')) });
export const useInstallation = () =>
  useQuery({ queryKey: ['installation'], queryFn: () => answer(client.GET('/api/installation')) });
export const useSettings = () =>
  useQuery({ queryKey: ['settings'], queryFn: () => answer(client.GET('/api/settings')) });
export const useFilePreview = (path: string) =>
  useQuery<Schemas['FilePreviewView'], ApiFault>({
    queryKey: ['file-preview', path],
    queryFn: () => answer(client.GET('/api/files/preview', { params: { query: { path } } })),
  });
export const useArrived = (search: string, channel: string, limit: number) =>
  useQuery({
    queryKey: ['inbox', search, channel, limit],
    queryFn: () => answer(client.GET('/api/inbox', { params: { query: { search, channel, limit } } })),
    placeholderData: before => before,
    staleTime: 0,
    refetchInterval: 5_000,
  });

import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../../api/client';
import type { Text } from '../../flow/nodeTypes';

/** A function of the expression language, as the server describes it. */
export interface FunctionInfo {
  name: string;
  signature: string;
  arguments: readonly { name: string; optional: boolean; repeats: boolean }[];
  result: string;
  help: Text;
  example: string;
}

/** The functions that expressions may call; empty until they are known. */
export function useFunctions(wanted: boolean): readonly FunctionInfo[] {
  const found = useQuery({
    queryKey: ['functions'],
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await answer(client.GET('/api/expressions/functions'))) as unknown as FunctionInfo[],
  });
  return found.data ?? none;
}

const none: readonly FunctionInfo[] = [];

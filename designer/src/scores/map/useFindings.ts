import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { checkMap } from '../scoreReads';
import type { ScoreMap } from './map';

/** Everything that speaks against a map, a moment after it was changed. */
export function useFindings(map: ScoreMap) {
  const [settled] = useDebouncedValue(map, 150);
  return useQuery({
    queryKey: ['score-map-check', settled],
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => checkMap(settled),
  }).data;
}

import { useQuery } from '@tanstack/react-query';
import { answer, client, type Schemas } from '../api/client';
import type { WantedRows } from '../preview/narrowing';
import type { LookedPort } from '../preview/viewer';
import type { MapSegment, ScoreMap } from './map/map';

/** Where scores are: an output as one run left it. */
export interface ScorePlace {
  run: string;
  node: string;
  port: string;
}

export const placeOf = ({ run, place }: Pick<LookedPort, 'run' | 'place'>): ScorePlace => ({ run, ...place });

export const useScores = (place: ScorePlace | null, wanted: WantedRows = {}) =>
  useQuery({
    enabled: place !== null,
    queryKey: ['scores', place, wanted],
    placeholderData: before => before,
    queryFn: () =>
      answer(
        client.GET('/api/runs/{run}/nodes/{node}/ports/{port}/scores', {
          params: { path: place as ScorePlace, query: wanted },
        }),
      ),
  });

export const useHistogram = (place: ScorePlace, axis: string, logarithmic: boolean) =>
  useQuery({
    queryKey: ['histogram', place, axis, logarithmic],
    placeholderData: before => before,
    queryFn: () =>
      answer(
        client.GET('/api/runs/{run}/nodes/{node}/ports/{port}/scores/histogram', {
          params: { path: { ...place }, query: { axis, logarithmic } },
        }),
      ),
  });

export const startBorders = (place: ScorePlace, method: string, scale: number): Promise<Schemas['BordersView']> =>
  answer(
    client.GET('/api/runs/{run}/nodes/{node}/ports/{port}/scores/start', {
      params: { path: { ...place }, query: { method, scale } },
    }),
  );

export const tryBorders = (place: ScorePlace, body: Schemas['TrialBody']): Promise<Schemas['TrialView']> =>
  answer(client.POST('/api/runs/{run}/nodes/{node}/ports/{port}/scores/try', { params: { path: { ...place } }, body }));

export interface BuiltInMap {
  id: string;
  title: { en: string; ru: string };
  map: ScoreMap;
}

/** The segment maps that come with the product. */
export const useBuiltInMaps = () =>
  useQuery({
    queryKey: ['score-maps'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await answer(client.GET('/api/score-maps'))) as unknown as BuiltInMap[],
  });

export const checkMap = (map: ScoreMap): Promise<Schemas['ScoreMapCheckView']> =>
  answer(client.POST('/api/score-maps/check', { body: { map: map as never } }));

/** Segments of all built-in maps by id, and of the given own ones, which come first. */
export function useSegments(own: readonly ScoreMap[]): ReadonlyMap<string, MapSegment> {
  const maps = useBuiltInMaps();
  const all = [...own, ...(maps.data ?? []).map(m => m.map)].flatMap(m => m.segments);
  return new Map(all.reverse().map(segment => [segment.id, segment]));
}

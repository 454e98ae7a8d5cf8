import type { Schemas } from '../../api/client';
import type { ScoreMap } from '../../scores/map/map';
import { mapOf } from './differences';
import type { ModelAxis, ModelContent } from './models';

/** What of a version has been changed, in the server's words; null for nothing. */
export function changed(
  content: ModelContent,
  axes: readonly ModelAxis[],
  map: ScoreMap | null,
): Omit<Schemas['EditRfmModelBody'], 'version'> | null {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const moved = axes.filter(axis => !same(axis.borders, content.axes.find(a => a.axis === axis.axis)?.borders));
  const otherMap = map !== null && !same(map, mapOf(content));
  return moved.length === 0 && !otherMap
    ? null
    : {
        ...Object.fromEntries(moved.map(axis => [axis.axis, axis.borders])),
        ...(otherMap ? { map: map as never } : {}),
      };
}

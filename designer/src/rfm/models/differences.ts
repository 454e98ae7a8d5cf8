import { cellsOf, isMap, keyOf, ruled, type ScoreMap } from '../../scores/map/map';
import type { ModelContent } from './models';

interface Text {
  en: string;
  ru: string;
}

/** Something in which two versions of a model differ. */
export type Difference =
  | { kind: 'borders' | 'scale'; axis: Text; before: readonly number[]; after: readonly number[] }
  | { kind: 'rule'; label: Text; before: Text | null; after: Text | null }
  | { kind: 'otherMap'; before: Text | null; after: Text | null }
  | { kind: 'map'; cells: number }
  | { kind: 'title'; before: Text; after: Text }
  | { kind: 'colour' | 'words' | 'added' | 'removed'; segment: Text };

/** Everything in which a later version differs from an earlier one. */
export function differencesOf(before: ModelContent, after: ModelContent): Difference[] {
  return [...axes(before, after), ...rules(before, after), ...maps(before, after)];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const axes = (before: ModelContent, after: ModelContent): Difference[] =>
  after.axes.flatMap((axis): Difference[] => {
    const old = before.axes.find(a => a.axis === axis.axis);
    if (!old || (same(old.borders, axis.borders) && old.scale === axis.scale)) {
      return [];
    }
    return [
      ...(old.scale === axis.scale
        ? []
        : [{ kind: 'scale' as const, axis: axis.title, before: [old.scale], after: [axis.scale] }]),
      { kind: 'borders', axis: axis.title, before: old.borders, after: axis.borders },
    ];
  });

function rules(before: ModelContent, after: ModelContent): Difference[] {
  const ids = [...new Set([...after.rules, ...before.rules].map(rule => rule.id))];
  return ids.flatMap((id): Difference[] => {
    const [old, now] = [before, after].map(content => content.rules.find(rule => rule.id === id));
    const label = (now ?? old)?.label;
    return label && !same(old?.value, now?.value)
      ? [{ kind: 'rule', label, before: old?.value ?? null, after: now?.value ?? null }]
      : [];
  });
}

function maps(before: ModelContent, after: ModelContent): Difference[] {
  const [old, now] = [mapOf(before), mapOf(after)];
  if (!old || !now || !same(scalesOf(old), scalesOf(now))) {
    return same(old, now) ? [] : [{ kind: 'otherMap', before: old && before.mapTitle, after: now && after.mapTitle }];
  }
  const segmentAt = (map: ScoreMap) => new Map(cellsOf(map).map(c => [keyOf(c), ruled(map, c) ?? map.otherwise]));
  const [were, are] = [segmentAt(old), segmentAt(now)];
  const cells = [...are].filter(([key, segment]) => were.get(key) !== segment).length;
  return [...(cells > 0 ? [{ kind: 'map' as const, cells }] : []), ...segments(old, now)];
}

const segments = (before: ScoreMap, after: ScoreMap): Difference[] => [
  ...after.segments.flatMap((now): Difference[] => {
    const old = before.segments.find(s => s.id === now.id);
    if (!old) {
      return [{ kind: 'added', segment: now.title }];
    }
    return [
      ...(same(old.title, now.title) ? [] : [{ kind: 'title' as const, before: old.title, after: now.title }]),
      ...(old.colour === now.colour ? [] : [{ kind: 'colour' as const, segment: now.title }]),
      ...(same(old.meaning, now.meaning) && same(old.advice, now.advice)
        ? []
        : [{ kind: 'words' as const, segment: now.title }]),
    ];
  }),
  ...before.segments
    .filter(old => !after.segments.some(s => s.id === old.id))
    .map(old => ({ kind: 'removed' as const, segment: old.title })),
];

const scalesOf = ({ scale, scales, axes }: ScoreMap) => [scale, scales, axes];

/** The segment map of a version as scenarios hold it; null for none. */
export const mapOf = ({ map }: Pick<ModelContent, 'map'>): ScoreMap | null => {
  const given: unknown = map;
  return isMap(given) ? given : null;
};

import type { Text } from '../../flow/nodeTypes';

export type MapAxis = 'r' | 'f' | 'm';

export interface MapSegment {
  id: string;
  title: Text;
  colour: string;
  meaning?: Text;
  advice?: Text;
}

/** A block of cells; an axis that is absent may have any score. */
export interface MapRule extends Partial<Record<MapAxis, [least: number, greatest: number]>> {
  segment: string;
}

/** A segment map as scenarios hold it: the first rule that fits wins. */
export interface ScoreMap {
  scale: number;
  /** Axes that have another number of scores. */
  scales?: Partial<Record<MapAxis, number>>;
  axes: MapAxis[];
  segments: MapSegment[];
  rules: MapRule[];
  otherwise?: string;
}

export type Cell = Readonly<Partial<Record<MapAxis, number>>>;

export const keyOf = (cell: Cell): string => `${cell.r ?? 0} ${cell.f ?? 0} ${cell.m ?? 0}`;

/** How many scores an axis has. */
export const scaleOf = (map: Pick<ScoreMap, 'scale' | 'scales'>, axis: MapAxis): number =>
  map.scales?.[axis] ?? map.scale;

/** The scores of an axis, the worst first. */
export const scoresOf = (map: Pick<ScoreMap, 'scale' | 'scales'>, axis: MapAxis): number[] =>
  Array.from({ length: scaleOf(map, axis) }, (_, i) => i + 1);

/** All cells of the map. */
export const cellsOf = (map: Pick<ScoreMap, 'scale' | 'scales' | 'axes'>): Cell[] =>
  map.axes.reduce<Cell[]>(
    (cells, axis) => cells.flatMap(cell => scoresOf(map, axis).map(score => ({ ...cell, [axis]: score }))),
    [{}],
  );

const fits = (rule: MapRule, cell: Cell): boolean =>
  (['r', 'f', 'm'] as const).every(axis => {
    const range = rule[axis];
    const score = cell[axis];
    return range === undefined || (score !== undefined && range[0] <= score && score <= range[1]);
  });

/** The segment that a rule gives a cell; null where none does. */
export const ruled = (map: ScoreMap, cell: Cell): string | null =>
  map.rules.find(rule => fits(rule, cell))?.segment ?? null;

/** Gives cells to a segment, or to none, and writes the rules anew so that none overlaps another. */
export function paint(map: ScoreMap, cells: readonly Cell[], segment: string | null): ScoreMap {
  const painted = new Set(cells.map(keyOf));
  const now = new Map(cellsOf(map).map(cell => [keyOf(cell), ruled(map, cell)]));
  for (const key of painted) {
    now.set(key, segment);
  }
  return { ...map, rules: rulesOf(map, now) };
}

/** The same map with rules that do not overlap. */
export const tidied = (map: ScoreMap): ScoreMap => paint(map, [], null);

/** Few blocks that hold exactly the cells of each segment, segment by segment. */
function rulesOf(map: ScoreMap, segmentOf: ReadonlyMap<string, string | null>): MapRule[] {
  return map.segments.flatMap(({ id }) => {
    const open = new Map(
      cellsOf(map)
        .filter(cell => segmentOf.get(keyOf(cell)) === id)
        .map(cell => [keyOf(cell), cell]),
    );
    const rules: MapRule[] = [];
    for (let start = first(open); start; start = first(open)) {
      const rule = grown(map, start, open);
      rules.push({ segment: id, ...rule });
      for (const cell of within(map, rule)) {
        open.delete(keyOf(cell));
      }
    }
    return rules;
  });
}

const first = (open: ReadonlyMap<string, Cell>): Cell | undefined => open.values().next().value;

type Ranges = Omit<MapRule, 'segment'>;

const within = (map: ScoreMap, ranges: Ranges): Cell[] =>
  cellsOf(map).filter(cell => fits({ segment: '', ...ranges }, cell));

// Stretched along one axis after the other, as far as all cells are still open.
function grown(map: ScoreMap, start: Cell, open: ReadonlyMap<string, Cell>): Ranges {
  let ranges: Ranges = Object.fromEntries(map.axes.map(axis => [axis, [start[axis], start[axis]]]));
  for (const axis of [...map.axes].reverse()) {
    for (;;) {
      const [least, greatest] = ranges[axis] as [number, number];
      const wider: Ranges = { ...ranges, [axis]: [least, greatest + 1] };
      if (greatest === scaleOf(map, axis) || !within(map, wider).every(cell => open.has(keyOf(cell)))) {
        break;
      }
      ranges = wider;
    }
  }
  return ranges;
}

/** The map for other axes, or with other scales on some: what still fits stays, scores beyond the scale are cut off. */
export function reshaped(map: ScoreMap, axes: MapAxis[], changed: ScoreMap['scales'] = {}): ScoreMap {
  const next = (axis: MapAxis) => changed[axis] ?? scaleOf(map, axis);
  const rules = map.rules.flatMap(rule => {
    const kept: MapRule = { segment: rule.segment };
    for (const axis of axes) {
      const range = rule[axis];
      if (range) {
        const best = next(axis);
        const cut: [number, number] = [range[0], range[1] === scaleOf(map, axis) ? best : Math.min(range[1], best)];
        if (cut[0] > cut[1]) {
          return [];
        }
        kept[axis] = cut;
      }
    }
    return [kept];
  });
  const { scales: _, ...rest } = map;
  const scale = next(axes[0] ?? 'r');
  const others = Object.fromEntries(axes.filter(axis => next(axis) !== scale).map(axis => [axis, next(axis)]));
  return { ...rest, axes, scale, ...(Object.keys(others).length > 0 ? { scales: others } : {}), rules };
}

/** A segment under another id, wherever the map names it. */
export const renamed = (map: ScoreMap, from: string, to: string): ScoreMap => ({
  ...map,
  segments: map.segments.map(s => (s.id === from ? { ...s, id: to } : s)),
  rules: map.rules.map(r => (r.segment === from ? { ...r, segment: to } : r)),
  ...(map.otherwise === from ? { otherwise: to } : {}),
});

/** Without a segment; its cells are left to none. */
export function withoutSegment(map: ScoreMap, id: string): ScoreMap {
  const { otherwise, ...rest } = map;
  return {
    ...rest,
    segments: map.segments.filter(s => s.id !== id),
    rules: map.rules.filter(r => r.segment !== id),
    ...(otherwise && otherwise !== id ? { otherwise } : {}),
  };
}

/** A list with one entry moved by some places. */
export function moved<T>(list: readonly T[], index: number, by: number): T[] {
  const next = [...list];
  const [entry] = next.splice(index, 1);
  next.splice(index + by, 0, entry as T);
  return next;
}

/** An empty map to begin with. */
export const emptyMap = (scale: number): ScoreMap => ({ scale, axes: ['r', 'f'], segments: [], rules: [] });

/** Whether a value of a scenario can be shown as a map. */
export const isMap = (value: unknown): value is ScoreMap =>
  typeof value === 'object' &&
  value !== null &&
  ['axes', 'segments', 'rules'].every(field => Array.isArray((value as Record<string, unknown>)[field])) &&
  typeof (value as ScoreMap).scale === 'number';

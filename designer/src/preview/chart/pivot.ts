import type { Schemas } from '../../api/client';
import type { Cell } from '../portReads';
import { binWidth, label } from './labels';
import type { ChartSetting } from './setting';

/** Groups as a table: a row for each value of x, a column for each value of the second key. */
export interface Pivot {
  rows: string[];
  /** One unnamed column where there is no second key. */
  columns: string[];
  values: (Cell | undefined)[][];
}

export function pivot(
  found: Schemas['GroupsView'],
  setting: ChartSetting,
  types: ReadonlyMap<string, string>,
  lang: string,
): Pivot {
  const heat = setting.kind === 'heat';
  const second = heat ? setting.y : setting.color;
  const xs = [...new Set(found.groups.map(g => g.x as Cell))];
  const ys =
    second === null ? [null] : [...new Set(found.groups.map(g => g.y as Cell))].sort(heat ? ascending : () => 0);
  const [xWidth, yWidth] = [binWidth(xs), binWidth(ys)];
  const rowAt = new Map(xs.map((x, i) => [x, i]));
  const columnAt = new Map(ys.map((y, i) => [y, i]));
  const values = xs.map(() => ys.map((): Cell | undefined => undefined));
  for (const group of found.groups) {
    const row = values[rowAt.get(group.x as Cell) ?? -1];
    if (row) {
      row[columnAt.get(second === null ? null : (group.y as Cell)) ?? -1] = group.value as Cell;
    }
  }
  const named = (value: Cell, step: ChartSetting['xStep'], name: string | null, width: number | null) =>
    label(value, step, types.get(name ?? '') ?? 'text', lang, width);
  return {
    rows: xs.map(x => named(x, setting.xStep, setting.x, xWidth)),
    columns: second === null ? [''] : ys.map(y => named(y, heat ? setting.yStep : 'exact', second, yWidth)),
    values,
  };
}

const ascending = (a: Cell, b: Cell): number =>
  a === null
    ? 1
    : b === null
      ? -1
      : typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a) < String(b)
          ? -1
          : 1;

import type { Cell } from '../portReads';
import type { Column } from '../viewer';

/** What a model expected and what happened, at one place of the axis. */
export interface Point {
  /** A day, or how often customers had bought again. */
  at: string;
  expected: number;
  actual: number;
  /** Of the step alone, or for each customer. */
  expectedPart: number;
  actualPart: number;
  /** Customers behind a point of a group; null where time runs. */
  customers: number | null;
}

/** Two series over time, cumulated, or by how often customers had bought before. */
export interface Calibration {
  over: 'time' | 'repeats';
  /** How the table calls what was expected and what happened. */
  series: readonly [expected: string, actual: string];
  points: readonly Point[];
}

const time = ['until', 'series', 'purchases', 'in_week'];
const repeats = ['repeats', 'series', 'customers', 'purchases', 'per_customer'];

/** Whether rows are a check of a forecast on days that were held back. */
export const isCalibration = (columns: readonly Pick<Column, 'name'>[]): boolean =>
  [time, repeats].some(names => names.every(name => columns.some(c => c.name === name)));

/** The rows put together by place: those of each place stand in the order expected, actual. */
export function calibrationOf(
  columns: readonly Pick<Column, 'name'>[],
  rows: readonly (readonly Cell[])[],
): Calibration {
  const over = columns.some(c => c.name === 'until') ? 'time' : 'repeats';
  const column = (name: string) => columns.findIndex(c => c.name === name);
  const [place, series, sum] = [column(over === 'time' ? 'until' : 'repeats'), column('series'), column('purchases')];
  const [part, customers] = [column(over === 'time' ? 'in_week' : 'per_customer'), column('customers')];
  const names = [...new Set(rows.map(row => String(row[series])))];
  const points = new Map<string, Point>();
  for (const row of rows) {
    const at = String(row[place]);
    const point = points.get(at) ?? {
      at,
      expected: 0,
      actual: 0,
      expectedPart: 0,
      actualPart: 0,
      customers: customers < 0 ? null : Number(row[customers]),
    };
    const which = row[series] === names[0] ? 'expected' : 'actual';
    points.set(at, { ...point, [which]: Number(row[sum]), [`${which}Part`]: Number(row[part]) });
  }
  return { over, series: [names[0] ?? '', names[1] ?? ''], points: [...points.values()] };
}

/** What was expected and what happened in all. */
export const totalOf = ({ over, points }: Calibration): { expected: number; actual: number } =>
  over === 'time'
    ? { expected: points.at(-1)?.expected ?? 0, actual: points.at(-1)?.actual ?? 0 }
    : points.reduce((sum, p) => ({ expected: sum.expected + p.expected, actual: sum.actual + p.actual }), {
        expected: 0,
        actual: 0,
      });

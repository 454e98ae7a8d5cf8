import type { Schemas } from '../../api/client';
import type { JsonObject } from '../../flow/json';

export type Scores = Schemas['ScoresView'];
export type AxisName = 'r' | 'f' | 'm';

/** The axes of a matrix: the first runs from left to right, the second upwards. */
export type Pair = readonly [AxisName, AxisName];

export interface Share {
  customers: number;
  revenue: number;
}

export interface MatrixCell extends Share {
  /** Segments in the cell, the largest first. */
  segments: readonly { id: string; name: string; customers: number }[];
}

export interface Matrix {
  pair: Pair;
  /** From left to right: the worst score first. */
  columns: readonly number[];
  /** From top to bottom: the best score first. */
  rows: readonly number[];
  cell(column: number, row: number): MatrixCell;
  column(column: number): Share;
  row(row: number): Share;
  total: Share;
}

const pairs: readonly Pair[] = [
  ['r', 'f'],
  ['r', 'm'],
  ['f', 'm'],
];

const none: MatrixCell = { customers: 0, revenue: 0, segments: [] };

/** The matrices that a table has axes for. */
export const pairsOf = (scores: Scores): readonly Pair[] =>
  pairs.filter(pair => pair.every(axis => scores.axes.some(a => a.axis === axis)));

/** The cube of scores seen along its third axis. */
export function matrixOf(scores: Scores, pair: Pair): Matrix {
  const cells = new Map<string, MatrixCell & { segments: { id: string; name: string; customers: number }[] }>();
  for (const cube of scores.cells) {
    const key = keyOf(cube[pair[0]], cube[pair[1]]);
    const cell = cells.get(key) ?? { customers: 0, revenue: 0, segments: [] };
    cell.customers += cube.customers;
    cell.revenue += cube.revenue;
    if (cube.segment !== null) {
      const known = cell.segments.find(s => s.id === cube.segment);
      if (known) {
        known.customers += cube.customers;
      } else {
        cell.segments.push({ id: cube.segment, name: cube.segmentName ?? cube.segment, customers: cube.customers });
      }
    }
    cells.set(key, cell);
  }
  for (const cell of cells.values()) {
    cell.segments.sort((a, b) => b.customers - a.customers || a.id.localeCompare(b.id));
  }
  const columns = scoresOn(scores, pair[0]);
  const rows = scoresOn(scores, pair[1]).reverse();
  const cell = (column: number, row: number) => cells.get(keyOf(column, row)) ?? none;
  return {
    pair,
    columns,
    rows,
    cell,
    column: column => add(rows.map(row => cell(column, row))),
    row: row => add(columns.map(column => cell(column, row))),
    total: add([...cells.values()]),
  };
}

/** The scores of an axis, the worst first; axes may have scales of their own. */
const scoresOn = (scores: Scores, axis: AxisName): number[] =>
  Array.from({ length: scores.axes.find(a => a.axis === axis)?.scores.length || scores.scale }, (_, i) => i + 1);

export const add = (shares: readonly Share[]): Share =>
  shares.reduce((sum, s) => ({ customers: sum.customers + s.customers, revenue: sum.revenue + s.revenue }), {
    customers: 0,
    revenue: 0,
  });

export const keyOf = (column: number, row: number): string => `${column} ${row}`;

const placeOf = (key: string): [number, number] => {
  const [column, row] = key.split(' ').map(Number);
  return [column ?? 0, row ?? 0];
};

export const sumOf = (matrix: Matrix, chosen: ReadonlySet<string>): Share =>
  add([...chosen].map(key => matrix.cell(...placeOf(key))));

/** All cells between two corners. */
export function block(from: readonly [number, number], to: readonly [number, number]): Set<string> {
  const keys = new Set<string>();
  for (let column = Math.min(from[0], to[0]); column <= Math.max(from[0], to[0]); column++) {
    for (let row = Math.min(from[1], to[1]); row <= Math.max(from[1], to[1]); row++) {
      keys.add(keyOf(column, row));
    }
  }
  return keys;
}

/** The chosen cells as few rectangles: rows with the same columns are taken together. */
function blocks(chosen: ReadonlySet<string>): { columns: number[]; rows: number[] }[] {
  const byRow = new Map<number, number[]>();
  for (const [column, row] of [...chosen].map(placeOf).sort((a, b) => a[0] - b[0])) {
    byRow.set(row, [...(byRow.get(row) ?? []), column]);
  }
  const alike = new Map<string, { columns: number[]; rows: number[] }>();
  for (const [row, columns] of [...byRow].sort((a, b) => a[0] - b[0])) {
    const key = columns.join();
    alike.set(key, { columns, rows: [...(alike.get(key)?.rows ?? []), row] });
  }
  return [...alike.values()];
}

/** The customers of the chosen cells in the words of the server and of filter nodes. */
export function conditionsOf(pair: Pair, chosen: ReadonlySet<string>): JsonObject {
  const parts = blocks(chosen).map(({ columns, rows }) => ({
    all: [scoresIn(pair[0], columns), scoresIn(pair[1], rows)],
  }));
  return parts.length === 1 ? (parts[0] as JsonObject) : { any: parts };
}

function scoresIn(axis: AxisName, scores: readonly number[]): JsonObject {
  const [first, last] = [scores[0] as number, scores.at(-1) as number];
  if (scores.length === 1) {
    return { column: axis, op: 'equals', value: first };
  }
  return last - first === scores.length - 1
    ? { column: axis, op: 'between', value: [first, last] }
    : { column: axis, op: 'in', value: [...scores] };
}

/** The chosen cells in short, such as "R 4–5 · F 1"; several blocks are joined by a plus. */
export const labelOf = (pair: Pair, chosen: ReadonlySet<string>): string =>
  blocks(chosen)
    .map(
      ({ columns, rows }) => `${pair[0].toUpperCase()} ${spanOf(columns)} · ${pair[1].toUpperCase()} ${spanOf(rows)}`,
    )
    .join(' + ');

function spanOf(scores: readonly number[]): string {
  const [first, last] = [scores[0] as number, scores.at(-1) as number];
  return scores.length > 1 && last - first === scores.length - 1 ? `${first}–${last}` : scores.join(', ');
}

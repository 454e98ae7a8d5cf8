import { kindOf } from '../../flow/columns';
import type { WantedRows } from '../narrowing';
import { isNumeric } from '../table/cells';
import type { Column } from '../viewer';

export const kinds = ['bar', 'line', 'scatter', 'heat'] as const;
export type ChartKind = (typeof kinds)[number];

export const functions = ['count', 'sum', 'mean', 'min', 'max', 'distinct'] as const;
export type ChartFunction = (typeof functions)[number];

export const steps = ['exact', 'bins', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Step = (typeof steps)[number];

export const orders = ['x', 'xDown', 'value', 'valueUp'] as const;
export type Order = (typeof orders)[number];

/** What a column is used for. */
export type Role = 'x' | 'y' | 'of' | 'color';

/** A chart as somebody has put it together. Roles that its kind does not use are kept for when it does again. */
export interface ChartSetting {
  kind: ChartKind;
  x: string | null;
  xStep: Step;
  /** The other coordinate of points, or the other side of a heat map. */
  y: string | null;
  yStep: Step;
  function: ChartFunction;
  of: string | null;
  color: string | null;
  order: Order;
  top: number;
}

export const tops = [10, 20, 50, 100, 500] as const;
const mostHeat = 50;

/** The roles that a kind of chart uses, in the order of its form. */
export const rolesOf = (kind: ChartKind): readonly Role[] =>
  kind === 'scatter' ? ['x', 'y', 'color'] : kind === 'heat' ? ['x', 'y', 'of'] : ['x', 'of', 'color'];

const isTime = (type: string): boolean => ['date', 'datetime'].includes(kindOf(type));

/** Whether a column can stand in a role. */
export function fits(kind: ChartKind, role: Role, column: Column, fn: ChartFunction): boolean {
  if (kind === 'scatter' && role !== 'color') {
    return isNumeric(column.type) || isTime(column.type);
  }
  if (role !== 'of') {
    return true;
  }
  return (
    fn === 'count' ||
    fn === 'distinct' ||
    isNumeric(column.type) ||
    (isTime(column.type) && (fn === 'min' || fn === 'max'))
  );
}

/** What the values of such a column can be rounded to. */
export const stepsOf = (type: string | undefined): readonly Step[] =>
  type === undefined
    ? ['exact']
    : isNumeric(type)
      ? ['exact', 'bins']
      : kindOf(type) === 'date'
        ? ['exact', 'day', 'week', 'month', 'quarter', 'year']
        : kindOf(type) === 'datetime'
          ? ['exact', 'hour', 'day', 'week', 'month', 'quarter', 'year']
          : ['exact'];

/** What is likely wanted of a column in a role at first. */
const stepFor = (column: Column | undefined): Step =>
  column === undefined
    ? 'exact'
    : isTime(column.type)
      ? 'month'
      : kindOf(column.type) === 'integer' || !isNumeric(column.type)
        ? 'exact'
        : 'bins';

/** A first chart: how many rows there are by the first column that says something. */
export function proposed(columns: readonly Column[]): ChartSetting {
  const x = columns.find(c => isTime(c.type)) ?? columns.find(c => kindOf(c.type) === 'text') ?? columns[0];
  const time = x !== undefined && isTime(x.type);
  return {
    kind: time ? 'line' : 'bar',
    x: x?.name ?? null,
    xStep: stepFor(x),
    y: columns.find(c => c !== x && isNumeric(c.type))?.name ?? null,
    yStep: 'exact',
    function: 'count',
    of: null,
    color: null,
    order: time ? 'x' : 'value',
    top: time ? 100 : 20,
  };
}

/** The setting with a column put into a role; what the column cannot do there is changed with it. */
export function withRole(
  setting: ChartSetting,
  role: Role,
  name: string | null,
  columns: readonly Column[],
): ChartSetting {
  const column = columns.find(c => c.name === name);
  const next = { ...setting, [role]: column?.name ?? null };
  if (role === 'x') {
    return {
      ...next,
      xStep: stepFor(column),
      order: column && !isTime(column.type) && setting.kind === 'bar' ? setting.order : 'x',
    };
  }
  if (role === 'y') {
    return { ...next, yStep: stepFor(column) };
  }
  if (role === 'of' && column && setting.function === 'count') {
    return { ...next, function: isNumeric(column.type) ? 'sum' : 'distinct' };
  }
  return mended(next, columns);
}

/** The setting without what does not hold for these columns. */
export function mended(setting: ChartSetting, columns: readonly Column[]): ChartSetting {
  const next = { ...setting };
  for (const role of ['x', 'y', 'of', 'color'] as const) {
    const column = columns.find(c => c.name === next[role]);
    if (next[role] !== null && !column) {
      next[role] = null;
    }
  }
  const typeOf = (name: string | null) => columns.find(c => c.name === name)?.type;
  next.xStep = stepsOf(typeOf(next.x)).includes(next.xStep) ? next.xStep : 'exact';
  next.yStep = stepsOf(typeOf(next.y)).includes(next.yStep) ? next.yStep : 'exact';
  return next;
}

/** What is still to be chosen before there is something to draw. */
export function lacking(setting: ChartSetting, columns: readonly Column[]): Role | null {
  const has = (role: Role) => {
    const column = columns.find(c => c.name === setting[role]);
    return column !== undefined && fits(setting.kind, role, column, setting.function);
  };
  if (!has('x')) {
    return 'x';
  }
  if ((setting.kind === 'scatter' || setting.kind === 'heat') && !has('y')) {
    return 'y';
  }
  return setting.kind !== 'scatter' && (setting.function !== 'count' || setting.of !== null) && !has('of')
    ? 'of'
    : null;
}

/** The question to the server that a chart of groups asks. */
export function groupsWanted(setting: ChartSetting, rows: WantedRows) {
  const heat = setting.kind === 'heat';
  const second = heat ? setting.y : setting.color;
  return {
    ...rows,
    x: setting.x ?? '',
    xStep: setting.xStep,
    ...(second === null
      ? {}
      : { y: second, yStep: heat ? setting.yStep : ('exact' as const), mostY: heat ? mostHeat : 12 }),
    function: setting.function,
    ...(setting.of === null ? {} : { of: setting.of }),
    byValue: setting.order === 'value' || setting.order === 'valueUp',
    descending: setting.order === 'value' || setting.order === 'xDown',
    mostX: heat ? Math.min(setting.top, mostHeat) : setting.top,
  };
}

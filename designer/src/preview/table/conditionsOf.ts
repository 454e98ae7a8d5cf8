import type { Json, JsonObject } from '../../flow/json';

interface ColumnFilter {
  filterType?: string;
  type?: string | null;
  operator?: 'AND' | 'OR';
  conditions?: ColumnFilter[];
  filter?: string | number | null;
  filterTo?: string | number | null;
  dateFrom?: string | null;
  dateTo?: string | null;
}

const operators: Record<string, string> = {
  equals: 'equals',
  notEqual: 'not-equals',
  contains: 'contains',
  notContains: 'not-contains',
  startsWith: 'starts-with',
  endsWith: 'ends-with',
  lessThan: 'less',
  lessThanOrEqual: 'at-most',
  greaterThan: 'greater',
  greaterThanOrEqual: 'at-least',
  inRange: 'between',
  blank: 'is-empty',
  notBlank: 'is-not-empty',
  isTrue: 'is-true',
  isFalse: 'is-false',
};

/** The grid's filters as conditions of the server; null when there are none. */
export function conditionsOf(model: Record<string, unknown>): JsonObject | null {
  const all = Object.entries(model).flatMap(([column, filter]) => conditionOf(column, filter as ColumnFilter) ?? []);
  return all.length > 0 ? { all } : null;
}

function conditionOf(column: string, filter: ColumnFilter): JsonObject | null {
  if (filter.conditions) {
    const parts = filter.conditions.flatMap(part => conditionOf(column, part) ?? []);
    return { [filter.operator === 'OR' ? 'any' : 'all']: parts };
  }
  const op = operators[filter.type ?? ''];
  if (!op) {
    return null;
  }
  if (op.startsWith('is-')) {
    return { column, op };
  }
  const from: Json = filter.dateFrom ? filter.dateFrom.slice(0, 10) : (filter.filter ?? null);
  const to: Json = filter.dateTo ? filter.dateTo.slice(0, 10) : (filter.filterTo ?? null);
  const text = filter.filterType === 'text';
  return { column, op, value: op === 'between' ? [from, to] : from, ...(text ? { ignoreCase: true } : {}) };
}

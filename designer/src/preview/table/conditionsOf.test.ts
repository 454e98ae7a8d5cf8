import { expect, it } from 'vitest';
import { conditionsOf } from './conditionsOf';

it('asks nothing of the server without filters', () => {
  expect(conditionsOf({})).toBeNull();
});

it('writes filters as conditions of the server', () => {
  const model = {
    city: { filterType: 'text', type: 'contains', filter: 'kaz' },
    sum: {
      filterType: 'number',
      operator: 'OR',
      conditions: [
        { filterType: 'number', type: 'lessThan', filter: 5 },
        { filterType: 'number', type: 'inRange', filter: 10, filterTo: 20 },
      ],
    },
    day: { filterType: 'date', type: 'greaterThan', dateFrom: '2026-01-31 00:00:00', dateTo: null },
    name: { filterType: 'text', type: 'blank' },
    agreed: { filterType: 'text', type: 'isTrue' },
  };
  expect(conditionsOf(model)).toEqual({
    all: [
      { column: 'city', op: 'contains', value: 'kaz', ignoreCase: true },
      {
        any: [
          { column: 'sum', op: 'less', value: 5 },
          { column: 'sum', op: 'between', value: [10, 20] },
        ],
      },
      { column: 'day', op: 'greater', value: '2026-01-31' },
      { column: 'name', op: 'is-empty' },
      { column: 'agreed', op: 'is-true' },
    ],
  });
});

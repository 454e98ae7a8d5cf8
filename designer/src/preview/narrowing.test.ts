import { expect, it } from 'vitest';
import { everything, wantedRows } from './narrowing';

const columns = [{ name: 'sum', type: 'decimal(2)' }];
const sum = { filterType: 'number', type: 'lessThan', filter: 5 };

it('wants all rows at first', () => {
  expect(wantedRows(everything, columns)).toEqual({});
});

it('joins what was filtered and what was chosen, and forgets columns that are gone', () => {
  const chosen = { label: 'Best', conditions: { any: [] } };
  expect(wantedRows({ search: ' a ', filters: { sum, gone: sum }, chosen }, columns)).toEqual({
    filter: '{"all":[{"all":[{"column":"sum","op":"less","value":5}]},{"any":[]}]}',
    search: 'a',
  });
});

import { expect, it } from 'vitest';
import { groupsWanted, lacking, mended, proposed, withRole } from './setting';

const columns = [
  { name: 'id', type: 'integer' },
  { name: 'city', type: 'text' },
  { name: 'sum', type: 'decimal(2)' },
  { name: 'day', type: 'date' },
];

it('proposes rows by month where there are dates, else by the first text', () => {
  expect(proposed(columns)).toMatchObject({ kind: 'line', x: 'day', xStep: 'month', function: 'count', order: 'x' });
  expect(proposed(columns.slice(0, 3))).toMatchObject({ kind: 'bar', x: 'city', order: 'value' });
});

it('sums a number that is dropped on the value, and counts the different ones of a text', () => {
  const bar = { ...proposed(columns.slice(0, 3)) };
  expect(withRole(bar, 'of', 'sum', columns)).toMatchObject({ of: 'sum', function: 'sum' });
  expect(withRole(bar, 'of', 'city', columns)).toMatchObject({ function: 'distinct' });
});

it('forgets columns that are gone', () => {
  const setting = mended({ ...proposed(columns), color: 'gone' }, columns.slice(0, 3));
  expect([setting.x, setting.xStep, setting.color]).toEqual([null, 'exact', null]);
  expect(lacking(setting, columns)).toBe('x');
});

it('says which role is still wanted', () => {
  expect(lacking({ ...proposed(columns), kind: 'heat', y: null }, columns)).toBe('y');
  expect(lacking({ ...proposed(columns), function: 'sum', of: 'city' }, columns)).toBe('of');
  expect(lacking(proposed(columns), columns)).toBeNull();
});

it('asks for groups in the words of the server', () => {
  const setting = {
    ...proposed(columns),
    kind: 'bar' as const,
    x: 'city',
    xStep: 'exact' as const,
    color: 'id',
    order: 'value' as const,
    top: 20,
  };
  expect(groupsWanted(setting, { search: 'a' })).toEqual({
    search: 'a',
    x: 'city',
    xStep: 'exact',
    y: 'id',
    yStep: 'exact',
    mostY: 12,
    function: 'count',
    byValue: true,
    descending: true,
    mostX: 20,
  });
});

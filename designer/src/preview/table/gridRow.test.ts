import { expect, it } from 'vitest';
import { asText, cellOf, gridRows } from './gridRow';

const rows = gridRows({
  run: 'r',
  total: 2,
  offset: 0,
  columns: [
    { name: 'id', type: 'integer' },
    { name: 'note', type: 'text' },
  ],
  rows: [
    [1, 'a\tb'],
    [2, null],
  ] as never,
});

it('finds cells by the name of their column', () => {
  expect(cellOf(rows[0], 'id')).toBe(1);
  expect(cellOf(rows[1], 'note')).toBeNull();
  expect(cellOf(rows[0], 'other')).toBeUndefined();
  expect(cellOf(undefined, 'id')).toBeUndefined();
});

it('writes rows as a spreadsheet takes them', () => {
  expect(asText(rows, ['note', 'id'])).toBe('note\tid\na b\t1\n\t2');
});

import { expect, it } from 'vitest';
import { pivot } from './pivot';
import { proposed } from './setting';

const columns = [
  { name: 'city', type: 'text' },
  { name: 'kind', type: 'text' },
];
const types = new Map(columns.map(c => [c.name, c.type]));
const group = (x: string | null, y: string | null, value: number) => ({ x, y, value, rows: 1 }) as never;

it('lays groups out by both keys, and leaves open what is not there', () => {
  const found = {
    run: 'r',
    totalX: 2,
    totalY: 2,
    groups: [group('Omsk', 'b', 2), group('Omsk', 'a', 1), group(null, 'a', 3)],
  };
  expect(pivot(found, { ...proposed(columns), color: 'kind' }, types, 'en')).toEqual({
    rows: ['Omsk', '—'],
    columns: ['b', 'a'],
    values: [
      [2, 1],
      [undefined, 3],
    ],
  });
});

it('has one column without a second key', () => {
  const found = { run: 'r', totalX: 1, totalY: 0, groups: [group('Omsk', null, 2)] };
  expect(pivot(found, proposed(columns), types, 'en')).toEqual({ rows: ['Omsk'], columns: [''], values: [[2]] });
});

import { expect, it } from 'vitest';
import type { Json } from '../../flow/json';
import { readGroup, writeGroup } from './conditions';

it('writes what it has read, also what it does not draw', () => {
  const json: Json = {
    all: [
      { column: 'age', op: 'at-least', value: 18 },
      { any: [{ column: 'city', op: 'in', value: ['Lviv'] }, { not: { column: 'email', op: 'is-empty' } }] },
    ],
  };
  expect(writeGroup(readGroup(json))).toEqual(json);
});

it('makes a group of a condition that stands alone', () => {
  expect(writeGroup(readGroup({ column: 'a', op: 'is-empty' }))).toEqual({ all: [{ column: 'a', op: 'is-empty' }] });
});

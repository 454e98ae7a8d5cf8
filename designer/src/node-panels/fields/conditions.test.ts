import { expect, it } from 'vitest';
import type { Json } from '../../flow/json';
import { isGroup, readGroup, writeGroup } from './conditions';

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

it('knows brackets whose opposite is meant, and a single comparison that is denied', () => {
  const json: Json = {
    any: [
      {
        not: {
          all: [
            { column: 'a', op: 'is-empty' },
            { column: 'b', op: 'is-empty' },
          ],
        },
      },
      { not: { column: 'email', op: 'ends-with', value: '@example.com', ignoreCase: true } },
    ],
  };
  const group = readGroup(json);
  expect(group.parts.map(p => isGroup(p) && p.not)).toEqual([true, true]);
  expect(writeGroup(group)).toEqual(json);
  expect(writeGroup(readGroup({ not: { any: [] } }))).toEqual({ not: { any: [] } });
});

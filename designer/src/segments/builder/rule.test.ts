import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../flow/json';
import { placeOf, readGroup, writeGroup } from '../../node-panels/fields/conditions';
import { emptyRule, entryOf, isEmptyRule } from './rule';

const bought = { bought: { of: 'category', values: ['Coffee'] } };

describe('a rule', () => {
  it('goes through the builder of conditions unchanged, questions included', () => {
    const rule: JsonObject = {
      all: [{ column: 'orders', op: 'at-least', value: 1 }, { any: [bought, { not: bought }] }],
    };
    expect(writeGroup(readGroup(rule))).toEqual(rule);
  });

  it('tells questions from everything else', () => {
    expect(entryOf(bought, 'bought')).toEqual({ of: 'category', values: ['Coffee'] });
    expect(entryOf(bought, 'member')).toBeNull();
    expect(entryOf({ bought: 5 }, 'bought')).toBeNull();
  });

  it('is empty until a condition stands in it', () => {
    expect([isEmptyRule(emptyRule), isEmptyRule({ all: [bought] }), isEmptyRule({ any: [] })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('places in a rule', () => {
  it('are those that the server names', () => {
    const group = readGroup({ all: [bought, { not: { any: [bought, bought] } }, { not: bought }] });
    const [, brackets, single] = group.parts;
    if (!brackets || !single || !('join' in brackets) || !('join' in single)) {
      throw new Error('These are brackets.');
    }
    expect(placeOf(group, 0, '')).toBe('all[0]');
    expect(placeOf(brackets, 1, placeOf(group, 1, ''))).toBe('all[1].not.any[1]');
    expect(placeOf(single, 0, placeOf(group, 2, ''))).toBe('all[2].not');
  });
});

import { describe, expect, it } from 'vitest';
import { differencesOf, mapOf } from './differences';
import { changed } from './edited';
import type { ModelAxis, ModelContent } from './models';

const text = (en: string) => ({ en, ru: en });
const axis = (name: string, borders: number[]): ModelAxis => ({
  axis: name,
  title: text(name),
  lowerIsBetter: name === 'r',
  inCycles: false,
  scale: borders.length + 1,
  closed: 'right',
  borders,
  min: 0,
  max: 9,
  scores: [],
  customers: [],
});
const map = {
  scale: 2,
  axes: ['r', 'f'],
  segments: [
    { id: 'a', title: text('A'), colour: '#111111', advice: text('Call') },
    { id: 'b', title: text('B'), colour: '#222222' },
  ],
  rules: [{ segment: 'a', r: [1, 1] }],
  otherwise: 'b',
};
const content = (more: object = {}): ModelContent =>
  ({
    version: { version: 1, asOf: '2026-10-31', savedAt: '', customers: 5, run: null },
    method: 'quantile',
    values: {},
    rules: [{ id: 'window', label: text('Purchases'), value: text('All') }],
    axes: [axis('r', [30]), axis('f', [2]), axis('m', [500])],
    mapTitle: text('Map'),
    map,
    madeOf: null,
    ...more,
  }) as unknown as ModelContent;

describe('two versions of a model', () => {
  it('that are alike differ in nothing', () => {
    expect(differencesOf(content(), content())).toEqual([]);
  });

  it('differ in borders and rules', () => {
    const after = content({
      axes: [axis('r', [30, 60]), axis('f', [3]), axis('m', [500])],
      rules: [{ id: 'weighted', label: text('Weights'), value: text('R') }],
    });
    expect(differencesOf(content(), after)).toEqual([
      { kind: 'scale', axis: text('r'), before: [2], after: [3] },
      { kind: 'borders', axis: text('r'), before: [30], after: [30, 60] },
      { kind: 'borders', axis: text('f'), before: [2], after: [3] },
      { kind: 'rule', label: text('Weights'), before: null, after: text('R') },
      { kind: 'rule', label: text('Purchases'), before: text('All'), after: null },
    ]);
  });

  it('differ in cells and words of the map', () => {
    const after = {
      ...map,
      segments: [
        { ...map.segments[0], advice: text('Write') },
        { id: 'c', title: text('C'), colour: '#333333' },
      ],
      rules: [{ segment: 'a', f: [1, 1] }],
      otherwise: 'c',
    };
    expect(differencesOf(content(), content({ map: after }))).toEqual([
      { kind: 'map', cells: 3 },
      { kind: 'words', segment: text('A') },
      { kind: 'added', segment: text('C') },
      { kind: 'removed', segment: text('B') },
    ]);
    expect(differencesOf(content(), content({ map: null })).map(d => d.kind)).toEqual(['otherMap']);
  });
});

describe('what is saved of a changed version', () => {
  it('is nothing when nothing has been changed', () => {
    expect(changed(content(), content().axes, mapOf(content()))).toBeNull();
  });

  it('is the axes and the map that have', () => {
    const axes = content().axes.map(a => (a.axis === 'f' ? { ...a, borders: [4] } : a));
    expect(changed(content(), axes, mapOf(content()))).toEqual({ f: [4] });
    const drawn = { ...map, otherwise: 'a' };
    expect(changed(content(), content().axes, drawn as never)).toEqual({ map: drawn });
  });
});

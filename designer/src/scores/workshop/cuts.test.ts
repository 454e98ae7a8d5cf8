import { describe, expect, it } from 'vitest';
import type { NodeType, Setting } from '../../flow/nodeTypes';
import { bordersIn, cutOf, mapIn, settingsFor } from './cuts';

const text = { en: '', ru: '' };
const setting = (name: string, kind: string, more: Partial<Setting> = {}): Setting => ({
  name,
  kind,
  label: text,
  help: text,
  required: false,
  default: null,
  ...more,
});
const borders = (name: string, axis: string) =>
  setting(name, 'borders', {
    cut: { port: 'scored', axis, column: name, lowerIsBetter: axis === 'r', scale: 'scores' },
    shownWhen: { setting: 'by', values: ['hand'] },
  });
const type = {
  settings: [
    setting('by', 'choice', { default: 'quantile' }),
    setting('scores', 'integer', { default: 5 }),
    borders('days', 'r'),
    borders('orders', 'f'),
    borders('sum', 'm'),
    setting('map', 'choice', { default: 'usual' }),
    setting('drawn', 'map', { shownWhen: { setting: 'map', values: ['mine'] } }),
  ],
} as unknown as NodeType;

describe('the settings behind scores', () => {
  it('are found by what they say of themselves', () => {
    const cuts = cutOf(type, 'scored');
    expect([cuts?.borders.f.name, cuts?.scale.name, cuts?.method.name, cuts?.own]).toEqual([
      'orders',
      'scores',
      'by',
      'hand',
    ]);
    expect(cutOf(type, 'other')).toBeNull();
    expect(cutOf(undefined, 'scored')).toBeNull();
  });

  it('hold borders only while own ones are in force', () => {
    const cuts = cutOf(type, 'scored');
    const lists = { days: [30, 90], orders: [1, 5], sum: [100, 500.5] };
    expect(cuts && bordersIn(cuts, { ...lists, by: 'hand' })).toEqual({ r: [30, 90], f: [1, 5], m: [100, 500.5] });
    expect(cuts && bordersIn(cuts, lists)).toBeNull();
    expect(cuts && bordersIn(cuts, { ...lists, by: 'hand', sum: [1] })).toBeNull();
  });

  it('take new borders together with all that brings them into force', () => {
    const cuts = cutOf(type, 'scored');
    expect(cuts && settingsFor(cuts, { r: [30, 90], f: [1, 5], m: [100, 500] })).toEqual([
      ['by', 'hand'],
      ['scores', 3],
      ['days', [30, 90]],
      ['orders', [1, 5]],
      ['sum', [100, 500]],
    ]);
  });

  it('name the map in force', () => {
    const map = { scale: 5, axes: ['r', 'f'], segments: [], rules: [] };
    expect(mapIn(type, {}, ['usual'])).toBe('usual');
    expect(mapIn(type, { map: 'none' }, ['usual'])).toBeNull();
    expect(mapIn(type, { map: 'mine', drawn: map }, ['usual'])).toBe(map);
    expect(mapIn(type, { map: 'mine', drawn: 'x' }, ['usual'])).toBeNull();
  });
});

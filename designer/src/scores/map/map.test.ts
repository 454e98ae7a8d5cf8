import { describe, expect, it } from 'vitest';
import { cellsOf, keyOf, paint, reshaped, ruled, type ScoreMap, tidied, withoutSegment } from './map';

const segment = (id: string) => ({ id, title: { en: id, ru: id }, colour: '#123456' });

const overlapping: ScoreMap = {
  scale: 5,
  axes: ['r', 'f', 'm'],
  segments: [segment('best'), segment('good'), segment('rest')],
  rules: [
    { segment: 'best', r: [4, 5], f: [4, 5], m: [4, 5] },
    { segment: 'good', r: [2, 5], f: [3, 5], m: [2, 5] },
    { segment: 'best', r: [5, 5], f: [1, 2] },
    { segment: 'rest', r: [1, 3] },
  ],
};

const drawn = (map: ScoreMap) => Object.fromEntries(cellsOf(map).map(cell => [keyOf(cell), ruled(map, cell)]));

describe('a map', () => {
  it('has a cell for each combination of scores', () => {
    expect(cellsOf(overlapping)).toHaveLength(125);
    expect(cellsOf({ scale: 3, axes: ['r', 'f'] })).toHaveLength(9);
  });

  it('keeps every cell when its rules are written anew, without overlaps', () => {
    const tidy = tidied(overlapping);
    expect(drawn(tidy)).toEqual(drawn(overlapping));
    const owners = cellsOf(tidy).map(cell => tidy.rules.filter(rule => ruled({ ...tidy, rules: [rule] }, cell)).length);
    expect(Math.max(...owners)).toBe(1);
  });

  it('gives painted cells to a segment and leaves the others', () => {
    const cells = [
      { r: 5, f: 5, m: 5 },
      { r: 1, f: 1, m: 1 },
    ];
    const painted = paint(overlapping, cells, 'good');
    expect(drawn(painted)).toEqual({ ...drawn(overlapping), '5 5 5': 'good', '1 1 1': 'good' });
    expect(drawn(paint(painted, cells, null))).toEqual({ ...drawn(overlapping), '5 5 5': null, '1 1 1': null });
  });

  it('paints a rectangle as one rule', () => {
    const empty: ScoreMap = { scale: 5, axes: ['r', 'f'], segments: [segment('best')], rules: [] };
    const cells = cellsOf(empty).filter(c => (c.r ?? 0) >= 4 && (c.f ?? 0) >= 3);
    expect(paint(empty, cells, 'best').rules).toEqual([{ segment: 'best', r: [4, 5], f: [3, 5] }]);
  });

  it('keeps what fits under other axes and another scale', () => {
    const flat = reshaped(overlapping, ['r', 'f'], { r: 4, f: 4 });
    expect(flat.rules[0]).toEqual({ segment: 'best', r: [4, 4], f: [4, 4] });
    expect(flat.rules).toHaveLength(3);
    expect(reshaped(overlapping, ['r', 'f'], { r: 7, f: 7 }).rules[0]).toEqual({
      segment: 'best',
      r: [4, 7],
      f: [4, 7],
    });
  });

  it('keeps a scale of its own for each axis', () => {
    const mixed = reshaped(overlapping, ['r', 'f', 'm'], { m: 3 });
    expect([mixed.scale, mixed.scales]).toEqual([5, { m: 3 }]);
    expect(mixed.rules[0]).toEqual({ segment: 'good', r: [2, 5], f: [3, 5], m: [2, 3] });
    expect(cellsOf(mixed)).toHaveLength(75);
    expect(reshaped(mixed, ['f', 'm']).scales).toEqual({ m: 3 });
    expect(reshaped(mixed, ['m', 'f'], { f: 3 })).toMatchObject({ scale: 3 });
    expect(reshaped(mixed, ['m', 'f'], { f: 3 }).scales).toBeUndefined();
  });

  it('leaves the cells of a segment that is taken out to none', () => {
    const without = withoutSegment({ ...overlapping, otherwise: 'rest' }, 'rest');
    expect(without.otherwise).toBeUndefined();
    expect(ruled(without, { r: 1, f: 1, m: 1 })).toBeNull();
  });
});

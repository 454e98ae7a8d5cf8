import { describe, expect, it } from 'vitest';
import { block, conditionsOf, keyOf, labelOf, matrixOf, pairsOf, type Scores, sumOf } from './matrix';

const axis = (name: string) => ({
  axis: name,
  title: { en: name, ru: name },
  column: name,
  lowerIsBetter: name === 'r',
  whole: true,
  scores: [],
  borders: null,
});

const scores: Scores = {
  scale: 3,
  axes: ['r', 'f', 'm'].map(axis),
  cells: [
    { r: 3, f: 3, m: 1, customers: 2, revenue: 10.5, segment: 'best', segmentName: 'Best' },
    { r: 3, f: 3, m: 3, customers: 5, revenue: 100, segment: 'rich', segmentName: 'Rich' },
    { r: 1, f: 3, m: 3, customers: 1, revenue: 7, segment: 'best', segmentName: 'Best' },
    { r: 2, f: 1, m: 1, customers: 4, revenue: 8, segment: null, segmentName: null },
  ],
  unscored: { customers: 3, revenue: -1 },
  canRescore: true,
  methods: [],
};

describe('a matrix', () => {
  it('adds up the cube along the third axis', () => {
    const matrix = matrixOf(scores, ['r', 'f']);
    expect(matrix.cell(3, 3)).toEqual({
      customers: 7,
      revenue: 110.5,
      segments: [
        { id: 'rich', name: 'Rich', customers: 5 },
        { id: 'best', name: 'Best', customers: 2 },
      ],
    });
    expect(matrix.cell(1, 1).customers).toBe(0);
    expect(matrix.rows).toEqual([3, 2, 1]);
    expect(matrix.row(3)).toEqual({ customers: 8, revenue: 117.5 });
    expect(matrix.column(2)).toEqual({ customers: 4, revenue: 8 });
    expect(matrix.total).toEqual({ customers: 12, revenue: 125.5 });
  });

  it('is offered for the axes that are there', () => {
    expect(pairsOf(scores)).toHaveLength(3);
    expect(pairsOf({ ...scores, axes: scores.axes.slice(1) })).toEqual([['f', 'm']]);
  });
});

describe('chosen cells', () => {
  it('are a rectangle between two corners, whichever', () => {
    expect(block([3, 1], [2, 2])).toEqual(new Set(['2 1', '2 2', '3 1', '3 2']));
    expect(sumOf(matrixOf(scores, ['r', 'f']), block([1, 3], [3, 3])).customers).toBe(8);
  });

  it('become the conditions that give exactly their customers', () => {
    expect(conditionsOf(['r', 'f'], new Set([keyOf(3, 1)]))).toEqual({
      all: [
        { column: 'r', op: 'equals', value: 3 },
        { column: 'f', op: 'equals', value: 1 },
      ],
    });
    expect(conditionsOf(['r', 'm'], block([1, 1], [2, 2]))).toEqual({
      all: [
        { column: 'r', op: 'between', value: [1, 2] },
        { column: 'm', op: 'between', value: [1, 2] },
      ],
    });
    expect(conditionsOf(['r', 'f'], new Set(['1 1', '3 1', '2 3']))).toEqual({
      any: [
        {
          all: [
            { column: 'r', op: 'in', value: [1, 3] },
            { column: 'f', op: 'equals', value: 1 },
          ],
        },
        {
          all: [
            { column: 'r', op: 'equals', value: 2 },
            { column: 'f', op: 'equals', value: 3 },
          ],
        },
      ],
    });
  });

  it('are named in short', () => {
    expect(labelOf(['r', 'f'], block([4, 1], [5, 1]))).toBe('R 4–5 · F 1');
    expect(labelOf(['r', 'f'], new Set(['1 1', '3 1', '2 3']))).toBe('R 1, 3 · F 1 + R 2 · F 3');
  });
});

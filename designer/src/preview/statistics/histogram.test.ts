import { expect, it } from 'vitest';
import { filled } from './histogram';

it('puts the empty bars between numbers', () => {
  expect(
    filled([
      { from: 0, to: 5, rows: 1 },
      { from: 15, to: 20, rows: 2 },
    ]).map(b => [b.from, b.rows]),
  ).toEqual([
    [0, 1],
    [5, 0],
    [10, 0],
    [15, 2],
  ]);
});

it('puts the empty bars between dates', () => {
  const bars = filled([
    { from: '2026-01-01', to: '2026-01-08', rows: 1 },
    { from: '2026-01-15', to: '2026-01-22', rows: 2 },
  ]);
  expect(bars.map(b => b.from)).toEqual(['2026-01-01', '2026-01-08', '2026-01-15']);
});

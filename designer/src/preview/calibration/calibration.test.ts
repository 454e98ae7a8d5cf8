import { expect, it } from 'vitest';
import { calibrationOf, isCalibration, totalOf } from './calibration';

const named = (...names: string[]) => names.map(name => ({ name }));
const time = named('week', 'until', 'series', 'purchases', 'in_week');
const repeats = named('repeats', 'series', 'customers', 'purchases', 'per_customer');

it('is told by its columns', () => {
  expect([time, repeats, named('series', 'purchases')].map(isCalibration)).toEqual([true, true, false]);
});

it('puts the two series together by day, whatever they are called', () => {
  const found = calibrationOf(time, [
    [1, '2026-08-09', 'прогноз', 10.5, 10.5],
    [1, '2026-08-09', 'факт', 12, 12],
    [2, '2026-08-16', 'прогноз', 20, 9.5],
    [2, '2026-08-16', 'факт', 25, 13],
  ]);
  expect(found.over).toBe('time');
  expect(found.points[1]).toEqual({
    at: '2026-08-16',
    expected: 20,
    actual: 25,
    expectedPart: 9.5,
    actualPart: 13,
    customers: null,
  });
  expect(totalOf(found)).toEqual({ expected: 20, actual: 25 });
});

it('adds up the groups of customers', () => {
  const found = calibrationOf(repeats, [
    ['0', 'expected', 100, 5, 0.05],
    ['0', 'actual', 100, 4, 0.04],
    ['7+', 'expected', 10, 30, 3],
    ['7+', 'actual', 10, 33, 3.3],
  ]);
  expect(found.points.map(p => [p.at, p.customers])).toEqual([
    ['0', 100],
    ['7+', 10],
  ]);
  expect(totalOf(found)).toEqual({ expected: 35, actual: 37 });
});

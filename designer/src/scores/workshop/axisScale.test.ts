import { describe, expect, it } from 'vitest';
import { axisScale, borderAt, lineOf, rounded, scoreOf, stepOf, withBorder } from './axisScale';

describe('the scale of an axis', () => {
  it.each([true, false])('leads from values to places and back (logarithmic: %s)', logarithmic => {
    const scale = axisScale(1, 1001, logarithmic);
    for (const value of [1, 2, 40, 900, 1001]) {
      expect(scale.value(scale.share(value))).toBeCloseTo(value, 6);
    }
    expect([scale.share(1), scale.share(1001), scale.share(5000), scale.share(-5)]).toEqual([0, 1, 1, 0]);
  });

  it('gives small values more room when it is logarithmic', () => {
    expect(axisScale(0, 1000, true).share(10)).toBeGreaterThan(0.3);
  });

  it('holds a single value', () => {
    expect(axisScale(5, 5, false).share(5)).toBe(0);
  });
});

describe('a border', () => {
  it('is rounded to what can be seen', () => {
    expect(rounded(30.4, true, 0.2)).toBe(30);
    expect(rounded(12_345.67, false, 120)).toBe(12_300);
    expect(rounded(12.345, false, 0.001)).toBe(12.35);
  });

  it('stands behind the whole values that belong to the smaller ones', () => {
    expect(lineOf(30, true)).toBe(31);
    expect(borderAt(lineOf(30, true), true)).toBe(30);
    expect(lineOf(99.5, false)).toBe(99.5);
  });

  it('stays between its neighbours', () => {
    expect(withBorder([10, 20, 30], 1, 35)).toEqual([10, 30, 30]);
    expect(withBorder([10, 20, 30], 1, 5)).toEqual([10, 10, 30]);
    expect(withBorder([10, 20, 30], 2, 900)).toEqual([10, 20, 900]);
  });

  it('moves by one, or by about a hundredth', () => {
    expect(stepOf(30, true)).toBe(1);
    expect(stepOf(12_345, false)).toBe(100);
    expect(stepOf(5, false)).toBe(0.01);
  });
});

it('counts scores from the good end', () => {
  expect([0, 1, 4].map(place => scoreOf(place, 5, true))).toEqual([5, 4, 1]);
  expect([0, 4].map(place => scoreOf(place, 5, false))).toEqual([1, 5]);
});

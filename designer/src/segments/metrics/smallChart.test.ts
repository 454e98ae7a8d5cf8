import { describe, expect, it } from 'vitest';
import { path } from './smallChart';

describe('a small chart', () => {
  it('puts days where they are in time and values above zero', () => {
    const drawn = path(
      [
        { day: '2026-01-01', value: 0 },
        { day: '2026-01-02', value: 5 },
        { day: '2026-01-05', value: 10 },
      ],
      112,
      62,
    );
    expect(drawn.dots).toEqual([
      [6, 56],
      [31, 31],
      [106, 6],
    ]);
    expect(drawn.line).toBe('M6 56L31 31L106 6');
    expect(drawn.area).toBe('M6 56L31 31L106 6L106 56L6 56Z');
  });

  it('has one point in the middle and none of nothing', () => {
    expect(path([{ day: '2026-01-01', value: 0 }], 100, 60).dots).toEqual([[50, 54]]);
    expect(path([], 100, 60)).toEqual({ line: '', area: '', dots: [] });
  });
});

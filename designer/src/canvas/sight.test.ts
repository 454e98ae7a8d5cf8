import { describe, expect, it } from 'vitest';
import { shiftIntoSight } from './sight';

const view = { x: 0, y: 0, zoom: 1 };
const box = { at: [600, 100], size: [200, 100] } as const;
const shift = (now: [number, number], at = view) =>
  shiftIntoSight({ at: [...box.at], size: [...box.size] }, at, [1000, 800], now);

describe('the chosen node', () => {
  it('stays where it is as long as it is in sight', () => {
    expect(shift([900, 400])).toBeNull();
  });

  it('is shifted just as far as a panel would hide it', () => {
    expect(shift([700, 800])).toEqual([-116, 0]);
    expect(shift([1000, 150])).toEqual([0, -66]);
  });

  it('is not followed where it was out of sight before', () => {
    expect(shift([700, 800], { x: 300, y: 0, zoom: 1 })).toBeNull();
  });

  it('keeps its beginning in sight where there is no room for all of it', () => {
    expect(shift([150, 800])).toEqual([-584, 0]);
  });
});

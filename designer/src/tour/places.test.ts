import { describe, expect, it } from 'vitest';
import { placeCard } from './places';

const view = { width: 1280, height: 800 };

describe('the card of the tour', () => {
  it('stands in the middle where nothing is pointed at', () => {
    expect(placeCard(null, view)).toEqual({ left: 470, top: 800 / 3 });
  });

  it('stands below, and above where there is no room below', () => {
    expect(placeCard({ left: 100, top: 50, width: 80, height: 30 }, view)).toEqual({ left: 100, top: 94 });
    expect(placeCard({ left: 100, top: 700, width: 80, height: 30 }, view)).toEqual({ left: 100, bottom: 114 });
  });

  it('stays on the screen', () => {
    expect(placeCard({ left: 1250, top: 50, width: 20, height: 20 }, view).left).toBe(928);
  });

  it('stands in the corner of what fills the screen', () => {
    expect(placeCard({ left: 200, top: 90, width: 1080, height: 700 }, view)).toEqual({ right: 24, bottom: 24 });
  });
});

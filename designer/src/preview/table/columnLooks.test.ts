import { expect, it } from 'vitest';
import { arranged, changed, moved } from './columnLooks';

const names = (looks: { name: string }[]) => looks.map(look => look.name).join('');

it('shows the first fifty columns until others are chosen', () => {
  const many = Array.from({ length: 60 }, (_, i) => `c${i}`);
  const looks = arranged(many, []);
  expect(looks.filter(look => !look.hidden).length).toBe(50);
  expect(looks[50]).toEqual({ name: 'c50', hidden: true });
  const more = changed(looks, 'c55', { hidden: false });
  expect(arranged(many, more)).toEqual(more);
});

it('keeps known columns in their places, adds new ones and forgets gone ones', () => {
  const before = [{ name: 'c', width: 80 }, { name: 'x' }, { name: 'a', hidden: true }];
  expect(arranged(['a', 'b', 'c'], before)).toEqual([
    { name: 'c', width: 80 },
    { name: 'a', hidden: true },
    { name: 'b' },
  ]);
});

it('puts pinned columns first, as long as they are shown', () => {
  const looks = changed(arranged(['a', 'b', 'c'], []), 'c', { pinned: true });
  expect(names(looks)).toBe('cab');
  expect(names(changed(looks, 'c', { hidden: true }))).toBe('cab');
});

it('moves a column past its shown neighbour', () => {
  const looks = arranged(['a', 'b', 'c'], [{ name: 'a' }, { name: 'b', hidden: true }]);
  expect(names(moved(looks, 'a', 1))).toBe('bca');
  expect(names(moved(looks, 'c', -1))).toBe('cab');
  expect(names(moved(looks, 'c', 1))).toBe('abc');
});

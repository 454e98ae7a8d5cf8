import { describe, expect, it } from 'vitest';
import { foldersOf, isBelow, renamed, tidy } from './folders';

describe('folders', () => {
  it('lie in each other, with the scenarios in them and below counted', () => {
    const folders = foldersOf(['', 'Почта/Весна', 'Почта', 'SMS', 'Почта/Весна'], 'ru');
    expect(folders.map(f => [f.path, f.count])).toEqual([
      ['Почта', 3],
      ['SMS', 1],
    ]);
    expect(folders[0]?.below.map(f => [f.path, f.name, f.count])).toEqual([['Почта/Весна', 'Весна', 2]]);
  });

  it('hold what is below them, and nothing that merely begins like them', () => {
    expect(isBelow('a/b', 'a')).toBe(true);
    expect(isBelow('ab', 'a')).toBe(false);
    expect(isBelow('ab', '')).toBe(true);
  });

  it('take what is in them along when they are called otherwise', () => {
    expect(renamed('a/b/c', 'a/b', 'x')).toBe('x/c');
    expect(renamed('a/b', 'a', '')).toBe('b');
    expect(renamed('other', 'a', 'x')).toBe('other');
  });

  it('are written tidily', () => {
    expect(tidy(' a //b/ c /')).toBe('a/b/c');
  });
});

import { expect, it } from 'vitest';
import type { Remark } from '../../../api/fault';
import { underlines } from '../underlines';

const at = (line: number, character: number, length: number): Remark => ({
  code: 'RF1220',
  severity: 'error',
  node: null,
  setting: null,
  message: 'No.',
  remedy: 'Mend it.',
  place: { line, character, length },
});
const text = 'one +\n  twoo * 3';
const marked = (remark: Remark) => underlines(text, [remark]).map(u => text.slice(u.from, u.to));

it('underlines what a remark names', () => {
  expect(marked(at(2, 3, 4))).toEqual(['twoo']);
  expect(underlines(text, [at(2, 3, 4)])[0]?.message).toBe('No. Mend it.');
});

it('underlines the word at a point, and the last character for the end', () => {
  expect(marked(at(2, 3, 0))).toEqual(['twoo']);
  expect(marked(at(2, 11, 0))).toEqual(['3']);
  expect(marked(at(9, 9, 0))).toEqual(['3']);
});

it('leaves out remarks about the whole', () => {
  expect(underlines(text, [{ ...at(1, 1, 1), place: null }])).toEqual([]);
});

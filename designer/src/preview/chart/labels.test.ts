import { expect, it } from 'vitest';
import { binWidth, label } from './labels';

it('names months, quarters and years', () => {
  expect(label('2026-04-01', 'quarter', 'date', 'ru', null)).toBe('2 кв. 2026');
  expect(label('2026-04-01', 'month', 'date', 'en', null)).toBe('Apr 2026');
  expect(label('2026-01-01', 'year', 'date', 'en', null)).toBe('2026');
});

it('names bins by their borders', () => {
  const width = binWidth([0.1, 0.3, 0.2]);
  expect(width).toBe(0.1);
  expect(label(0.2, 'bins', 'real', 'en', width)).toBe('0.2 – 0.3');
  expect(label(null, 'bins', 'real', 'en', width)).toBe('—');
});

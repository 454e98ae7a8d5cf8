import { describe, expect, it } from 'vitest';
import { dayIn, difference, monthsBefore } from './values';

describe('days', () => {
  it('lie whole months before another', () => {
    expect(monthsBefore('2026-11-30', 1)).toBe('2026-10-30');
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBefore('2026-01-15', 12)).toBe('2025-01-15');
  });

  it('begin where the shop is, wherever the page is', () => {
    const evening = new Date('2026-11-30T21:30:00Z');
    expect([dayIn('Europe/Moscow', evening), dayIn('UTC', evening)]).toEqual(['2026-12-01', '2026-11-30']);
    expect(dayIn(undefined, new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});

describe('a difference', () => {
  it('has its sign, and as many digits as its values', () => {
    expect(difference(1234.5, 'decimal(2)', 'en')).toBe('+1,234.50');
    expect(difference(-3, 'integer', 'en')).toBe('-3');
  });

  it('is nothing where nothing has changed', () => {
    expect([difference(0, 'integer', 'en'), difference(null, 'text', 'en')]).toEqual(['', '']);
  });
});

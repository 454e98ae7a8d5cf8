import { expect, it } from 'vitest';
import { figure, share } from './figures';

it('writes figures with the digits that matter', () => {
  expect(figure(0.123456789, 'en')).toBe('0.123457');
  expect(figure(1234567.891, 'en')).toBe('1,234,567.89');
  expect(figure(null, 'en')).toBe('—');
});

it('says a share, and never that a part is nothing', () => {
  expect(share(1, 3, 'en')).toBe('33.3%');
  expect(share(1, 1_000_000, 'en')).toBe('< 0.1%');
  expect(share(0, 0, 'en')).toBe('0%');
});

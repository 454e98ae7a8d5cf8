import { expect, it } from 'vitest';
import { filtersOf, toQuery } from './filters';

const read = (text: string) => toQuery(filtersOf(new URLSearchParams(text)));

it('asks for everything without filters, and for what is in the address', () => {
  expect(read('')).toEqual({});
  expect(read('scenario=a&status=failed&cause=timer&kind=real')).toEqual({
    scenario: 'a',
    status: 'failed',
    cause: 'timer',
    dryRun: false,
  });
});

it('counts both days, by the clock of the user', () => {
  expect(read('from=2026-02-28&until=2026-02-28')).toEqual({
    from: new Date(2026, 1, 28).toISOString(),
    until: new Date(2026, 2, 1).toISOString(),
  });
  expect(read('from=someday')).toEqual({});
});

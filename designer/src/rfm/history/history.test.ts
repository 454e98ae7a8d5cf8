import { describe, expect, it } from 'vitest';
import { askedIn } from './asked';
import { looksOf } from './looks';
import { migrationOf } from './migration';
import { amountOf, sizesOption, sizeTable } from './sizes';
import { daysOf, streamsOption } from './streams';
import type { Cell, Flow, Size } from './wanted';

const text = (en: string) => ({ en, ru: en });
const looks = looksOf(
  [
    { id: 'best', title: text('Best'), colour: '#1b7837' },
    { id: 'own', title: text('Own'), colour: null },
  ],
  'en',
);
const ink = { text: '#000', faint: '#555', line: '#ccc', surface: '#fff', accent: '#00f', font: 'x' };

const size = (asOf: string, segment: string, customers: number, revenue: number | null): Size => ({
  asOf,
  segment,
  name: null,
  customers,
  share: customers / 10,
  revenue,
  joined: 0,
  gone: 0,
  byRule: 0,
});

describe('the sizes over time', () => {
  const table = sizeTable(
    [size('2026-10-31', 'own', 4, 100), size('2026-09-30', 'best', 6, null), size('2026-10-31', 'best', 6, 300)],
    looks,
  );

  it('are ordered by day and by the map, and a segment without colour has one', () => {
    expect(table.days).toEqual(['2026-09-30', '2026-10-31']);
    expect(table.segments.map(s => s.id)).toEqual(['best', 'own']);
    expect(looks.get('own')?.colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('tell nothing of the mean of nobody, and 0 of who was not there', () => {
    expect(amountOf(table.at('best', '2026-10-31'), 'perCustomer')).toBe(50);
    expect(amountOf(table.at('own', '2026-09-30'), 'perCustomer')).toBeNull();
    expect(amountOf(table.at('own', '2026-09-30'), 'customers')).toBe(0);
    expect(amountOf(table.at('best', '2026-09-30'), 'revenue')).toBeNull();
  });

  it('mark each change of rule once', () => {
    const words = { number: String, day: String, ruleChanged: 'rule' };
    const { series } = sizesOption(table, 'customers', ['2026-10-31'], words, ink);
    expect(series.map(s => s.markLine?.data ?? null)).toEqual([[{ xAxis: '2026-10-31' }], null]);
  });
});

it('puts the cells of a migration in the order of the map, who is not in the base last', () => {
  const cell = (from: string, to: string, customers: number): Cell => ({
    from,
    fromName: null,
    to,
    toName: null,
    customers,
    shareOfRow: 0,
    revenueBefore: null,
    revenueAfter: null,
  });
  const cells = [cell('(new)', 'own', 2), cell('own', '(gone)', 1), cell('own', 'best', 4), cell('best', 'best', 9)];
  const migration = migrationOf(cells, looks);
  expect([migration.rows, migration.columns]).toEqual([
    ['best', 'own', '(new)'],
    ['best', 'own', '(gone)'],
  ]);
  expect([migration.row('own'), migration.column('best'), migration.total, migration.mostMoved]).toEqual([
    5, 13, 16, 4,
  ]);
  expect(migration.at('best', 'own')).toBeUndefined();
});

it('draws streams from day to day, and leaves out who stayed where that is wanted', () => {
  const flow = (step: number, from: string, to: string): Flow => ({
    step,
    fromDate: `2026-0${step}-01`,
    toDate: `2026-0${step + 1}-01`,
    from,
    fromName: null,
    to,
    toName: null,
    customers: 5,
  });
  const flows = [flow(1, 'best', 'best'), flow(1, 'best', 'own'), flow(2, 'own', '(gone)')];
  const words = { number: String, day: String, name: String };
  expect(daysOf(flows)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
  const { series } = streamsOption(flows, looks, false, words, ink);
  expect(series.links.map(l => [l.source, l.target])).toEqual([
    ['0 best', '1 own'],
    ['1 own', '2 (gone)'],
  ]);
  expect(series.data.map(n => n.name)).toEqual(['0 best', '1 own', '2 (gone)']);
});

describe('what an address asks for', () => {
  const days = ['2026-01-04', '2026-02-01', '2026-02-22', '2026-03-01'];
  const read = (search: string) => askedIn(new URLSearchParams(search), { days });

  it('is the whole history of sizes, and about a month of moves, by default', () => {
    expect(read('').stretch).toEqual({ from: '2026-01-04', to: '2026-03-01' });
    expect(read('view=migration').stretch).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  });

  it('is forgotten where no such day is kept', () => {
    expect(read('from=2026-02-02&minStay=14&knownOn=2026-05-01&view=nothing')).toEqual({
      view: 'sizes',
      stretch: { from: '2026-01-04', to: '2026-03-01', minStay: 14, knownOn: '2026-05-01' },
    });
  });
});

import type { Ink } from '../../preview/chart/option';
import { axis, frame } from '../../preview/chart/option';
import type { Look } from './looks';
import type { Size } from './wanted';

/** What can be shown of the segments over time. */
export const measures = ['customers', 'share', 'revenue', 'perCustomer'] as const;
export type Measure = (typeof measures)[number];

export interface SizeTable {
  days: readonly string[];
  segments: readonly Look[];
  /** The sizes of a segment by day; undefined where it had nobody and nobody came or went. */
  at(segment: string, day: string): Size | undefined;
}

/** The sizes by segment and day. */
export function sizeTable(sizes: readonly Size[], looks: ReadonlyMap<string, Look>): SizeTable {
  const cells = new Map(sizes.map(size => [`${size.asOf} ${size.segment}`, size]));
  const seen = new Set(sizes.map(size => size.segment));
  return {
    days: [...new Set(sizes.map(size => size.asOf))].sort(),
    segments: [...looks.values()].filter(look => seen.has(look.id)),
    at: (segment, day) => cells.get(`${day} ${segment}`),
  };
}

/** What a size comes to; null where there is nothing to tell, as of the mean of nobody. */
export function amountOf(size: Size | undefined, measure: Measure): number | null {
  switch (measure) {
    case 'customers':
      return size?.customers ?? 0;
    case 'share':
      return size?.share ?? 0;
    case 'revenue':
      return size ? size.revenue : 0;
    case 'perCustomer':
      return size && size.customers > 0 && size.revenue !== null ? size.revenue / size.customers : null;
  }
}

interface Words {
  number(value: number): string;
  day(day: string): string;
  ruleChanged: string;
}

/** Stacked areas of what adds up, lines of what does not; a dashed line where another rule begins. */
export function sizesOption(
  table: SizeTable,
  measure: Measure,
  ruleChanges: readonly string[],
  words: Words,
  ink: Ink,
) {
  const stacked = measure !== 'perCustomer';
  return {
    ...frame(ink),
    tooltip: {
      ...frame(ink).tooltip,
      trigger: 'axis' as const,
      order: 'seriesDesc' as const,
      axisPointer: { label: { formatter: ({ value }: { value: number }) => words.day(isoOf(value)) } },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? words.number(value) : '—'),
    },
    grid: { left: 12, right: 24, top: 28, bottom: 12, containLabel: true },
    xAxis: { type: 'time' as const, ...axis(ink), splitLine: { show: false } },
    yAxis: {
      type: 'value' as const,
      ...axis(ink),
      axisLabel: { color: ink.faint, formatter: words.number },
      max: measure === 'share' ? 1 : undefined,
    },
    // The first segment of the map lies on top.
    series: [...table.segments].reverse().map((look, place) => ({
      type: 'line' as const,
      name: look.title,
      color: look.colour,
      stack: stacked ? 'all' : undefined,
      areaStyle: stacked ? { opacity: 0.75 } : undefined,
      lineStyle: { width: stacked ? 1 : 2 },
      symbol: table.days.length > 1 ? 'none' : 'circle',
      data: table.days.map(day => [day, amountOf(table.at(look.id, day), measure)]),
      markLine:
        place === 0
          ? {
              silent: true,
              symbol: 'none',
              lineStyle: { color: ink.text, type: 'dashed' as const },
              label: { formatter: words.ruleChanged, color: ink.text, position: 'end' as const },
              data: ruleChanges.map(day => ({ xAxis: day })),
            }
          : undefined,
    })),
  };
}

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

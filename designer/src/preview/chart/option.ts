import type { Cell } from '../portReads';
import type { Pivot } from './pivot';
import type { ChartSetting } from './setting';

/** The colours of the page that a drawing needs. */
export interface Ink {
  text: string;
  faint: string;
  line: string;
  surface: string;
  accent: string;
  /** The family of the page's font: what is drawn on a canvas inherits none. */
  font: string;
}

export interface Words {
  x: string;
  value: string;
  number(value: number): string;
}

// Told apart also by those who see fewer colours; readable on light and on dark ground.
export const palette = [
  '#3f997a',
  '#d08b1d',
  '#5b7fd6',
  '#c2548a',
  '#7f9a2f',
  '#9a6bd0',
  '#c8603f',
  '#3aa3b8',
  '#8a7a5c',
  '#b04a5a',
  '#5f8f8f',
  '#a0a03a',
];

/** A colour between two that are written as hexadecimal digits: so much of the first. */
export function mixed(one: string, other: string, share: number): string {
  const parts = (color: string) =>
    color.length === 4 ? [...color.slice(1)].map(c => c + c) : (color.slice(1).match(/../g) ?? []);
  const others = parts(other);
  return `#${parts(one)
    .map((part, i) =>
      Math.round(Number.parseInt(part, 16) * share + Number.parseInt(others[i] ?? '00', 16) * (1 - share)),
    )
    .map(part => part.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** What all drawings have in common. */
export const frame = (ink: Ink) => ({
  color: palette,
  textStyle: { color: ink.text, fontFamily: ink.font },
  animationDuration: 200,
  tooltip: {
    renderMode: 'richText' as const,
    confine: true,
    backgroundColor: ink.surface,
    borderColor: ink.line,
    textStyle: { color: ink.text, fontSize: 12 },
  },
});

export const axis = (ink: Ink) => ({
  axisLine: { lineStyle: { color: ink.line } },
  axisLabel: { color: ink.faint, hideOverlap: true, width: 120, overflow: 'truncate' as const },
  splitLine: { lineStyle: { color: ink.line, opacity: 0.6 } },
  nameTextStyle: { color: ink.faint },
});

const numeric = (value: Cell | undefined): number | null =>
  typeof value === 'number' ? value : value == null ? null : Number(value);

/** Bars or lines, one series for each colour. */
export function seriesOption({ rows, columns, values }: Pivot, setting: ChartSetting, words: Words, ink: Ink) {
  const colored = columns.length > 1 || columns[0] !== '';
  return {
    ...frame(ink),
    tooltip: {
      ...frame(ink).tooltip,
      trigger: 'axis' as const,
      valueFormatter: (v: unknown) => (typeof v === 'number' ? words.number(v) : '—'),
    },
    legend: colored
      ? { type: 'scroll' as const, top: 0, textStyle: { color: ink.text }, pageTextStyle: { color: ink.text } }
      : undefined,
    grid: { left: 12, right: 20, top: colored ? 34 : 24, bottom: 24, containLabel: true },
    xAxis: {
      type: 'category' as const,
      data: rows,
      name: words.x,
      nameLocation: 'middle' as const,
      nameGap: 24,
      ...axis(ink),
    },
    yAxis: {
      type: 'value' as const,
      name: words.value,
      ...axis(ink),
      axisLabel: { color: ink.faint, formatter: words.number },
      nameTextStyle: { color: ink.faint, align: 'left' as const },
    },
    series: columns.map((name, i) => ({
      type: setting.kind === 'line' ? ('line' as const) : ('bar' as const),
      name: name || words.value,
      data: values.map(row => numeric(row[i])),
      stack: setting.kind === 'bar' && colored && ['count', 'sum'].includes(setting.function) ? 'all' : undefined,
      barMaxWidth: 48,
      showSymbol: rows.length < 60,
      ...(colored ? {} : { itemStyle: { color: ink.accent }, lineStyle: { color: ink.accent } }),
    })),
  };
}

/** Cells by x and y, the darker the more. */
export function heatOption({ rows, columns, values }: Pivot, words: Words & { y: string }, ink: Ink) {
  const cells = values
    .flatMap((row, x) => row.map((value, y) => [x, y, numeric(value)] as const))
    .filter(c => c[2] !== null);
  const numbers = cells.map(c => c[2] ?? 0);
  return {
    ...frame(ink),
    tooltip: {
      ...frame(ink).tooltip,
      formatter: ({ value }: { value: readonly [number, number, number] }) =>
        `${rows[value[0]]} · ${columns[value[1]]}\n${words.value}: ${words.number(value[2])}`,
    },
    grid: { left: 12, right: 86, top: 24, bottom: 8, containLabel: true },
    xAxis: { type: 'category' as const, data: rows, ...axis(ink) },
    yAxis: {
      type: 'category' as const,
      data: columns,
      name: words.y,
      ...axis(ink),
      axisLabel: { ...axis(ink).axisLabel, fontSize: 11, lineHeight: 16 },
      nameTextStyle: { color: ink.faint, align: 'left' as const },
    },
    visualMap: {
      min: numbers.length ? Math.min(...numbers) : 0,
      max: numbers.length ? Math.max(...numbers) : 1,
      calculable: false,
      text: numbers.length ? [words.number(Math.max(...numbers)), words.number(Math.min(...numbers))] : undefined,
      right: 4,
      top: 'middle' as const,
      itemHeight: 110,
      formatter: (value: number) => words.number(value),
      textStyle: { color: ink.faint },
      inRange: { color: [mixed(ink.accent, ink.surface, 0.1), ink.accent] },
    },
    series: [{ type: 'heatmap' as const, data: cells, itemStyle: { borderColor: ink.surface, borderWidth: 1 } }],
  };
}

/** Points, a series for each colour; what has many colours keeps the most frequent ones. */
export function pointsOption(
  points: readonly (readonly Cell[])[],
  setting: ChartSetting,
  words: Words,
  times: { x: boolean; y: boolean },
  ink: Ink,
  other: string,
) {
  const named = new Map<string, (readonly [Cell, Cell])[]>();
  for (const [x = null, y = null, color] of points) {
    const name = setting.color === null ? '' : String(color ?? '—');
    named.set(name, [...(named.get(name) ?? []), [x, y]]);
  }
  const series = [...named].sort((a, b) => b[1].length - a[1].length);
  const kept =
    series.length > palette.length
      ? [...series.slice(0, palette.length - 1), [other, series.slice(palette.length - 1).flatMap(s => s[1])] as const]
      : series;
  const scale = (isTime: boolean, name: string) => ({
    type: isTime ? ('time' as const) : ('value' as const),
    name,
    scale: true,
    ...axis(ink),
    ...(isTime ? {} : { axisLabel: { color: ink.faint, hideOverlap: true, formatter: words.number } }),
  });
  return {
    ...frame(ink),
    legend:
      setting.color === null
        ? undefined
        : { type: 'scroll' as const, top: 0, textStyle: { color: ink.text }, pageTextStyle: { color: ink.text } },
    grid: { left: 12, right: 24, top: 36, bottom: 24, containLabel: true },
    xAxis: { ...scale(times.x, words.x), nameLocation: 'middle' as const, nameGap: 22 },
    yAxis: { ...scale(times.y, words.value), nameTextStyle: { color: ink.faint, align: 'left' as const } },
    series: kept.map(([name, data]) => ({
      type: 'scatter' as const,
      name: name || words.value,
      data,
      symbolSize: 5,
      itemStyle: { opacity: 0.65, ...(setting.color === null ? { color: ink.accent } : {}) },
    })),
  };
}

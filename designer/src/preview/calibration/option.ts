import { axis, frame, type Ink } from '../chart/option';
import type { Calibration, Point } from './calibration';

interface Words {
  expected: string;
  actual: string;
  x: string;
  y: string;
  number(value: number): string;
  place(at: string): string;
}

const colours = { expected: '#d08b1d', actual: '#3f997a' };

const common = (words: Words, ink: Ink) => ({
  ...frame(ink),
  tooltip: {
    ...frame(ink).tooltip,
    trigger: 'axis' as const,
    valueFormatter: (value: unknown) => (typeof value === 'number' ? words.number(value) : '—'),
  },
  legend: { top: 0, textStyle: { color: ink.text } },
  grid: { left: 12, right: 20, top: 52, bottom: 26, containLabel: true },
  yAxis: {
    type: 'value' as const,
    name: words.y,
    ...axis(ink),
    axisLabel: { color: ink.faint, formatter: words.number },
    nameTextStyle: { color: ink.faint, align: 'left' as const },
  },
});

/** Two series side by side: what was expected is hatched, so that no colour is needed to tell them apart. */
function pair(words: Words, points: readonly Point[], cumulated: boolean) {
  const fields = cumulated ? (['expected', 'actual'] as const) : (['expectedPart', 'actualPart'] as const);
  return fields.map((field, i) => {
    const which = i === 0 ? 'expected' : 'actual';
    const bars = { type: 'bar' as const, barMaxWidth: 34, itemStyle: { decal: i === 0 ? hatch : undefined } };
    const line = { type: 'line' as const, lineStyle: { type: i === 0 ? ('dashed' as const) : ('solid' as const) } };
    return {
      ...(cumulated ? line : bars),
      name: words[which],
      color: colours[which],
      showSymbol: points.length < 30,
      data: points.map(point => point[field]),
    };
  });
}

const hatch = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [3, 3],
  rotation: -0.78,
  color: 'rgba(255,255,255,0.55)',
};

const category = (points: readonly Point[], words: Words, ink: Ink) => ({
  type: 'category' as const,
  data: points.map(point => words.place(point.at)),
  name: words.x,
  nameLocation: 'middle' as const,
  nameGap: 24,
  ...axis(ink),
});

/** The cumulated purchases as lines, or the single weeks or groups as bars. */
export const calibrationOption = ({ points }: Calibration, cumulated: boolean, words: Words, ink: Ink) => ({
  ...common(words, ink),
  xAxis: category(points, words, ink),
  series: pair(words, points, cumulated),
});

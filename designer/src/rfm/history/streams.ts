import { frame, type Ink } from '../../preview/chart/option';
import type { Look } from './looks';
import type { Flow } from './wanted';

interface Words {
  number(value: number): string;
  day(day: string): string;
  /** How a segment, newcomers or those who have left are called. */
  name(segment: string): string;
}

const nodeOf = (place: number, segment: string): string => `${place} ${segment}`;
const segmentOf = (node: string): string => node.slice(node.indexOf(' ') + 1);

/** The days of the streams: the first of all, then the last of each step. */
export const daysOf = (flows: readonly Flow[]): string[] =>
  [...new Set(flows.flatMap(flow => [flow.fromDate, flow.toDate]))].sort();

/** Streams of customers from day to day, as bands between the segments. Newcomers and those who have left are grey. */
export function streamsOption(
  flows: readonly Flow[],
  looks: ReadonlyMap<string, Look>,
  withStays: boolean,
  words: Words,
  ink: Ink,
) {
  const shown = flows.filter(flow => withStays || flow.from !== flow.to);
  const days = daysOf(flows);
  const place = (day: string) => days.indexOf(day);
  const nodes = new Map<string, number>();
  for (const flow of shown) {
    nodes.set(nodeOf(place(flow.fromDate), flow.from), place(flow.fromDate));
    nodes.set(nodeOf(place(flow.toDate), flow.to), place(flow.toDate));
  }
  const order = [...looks.keys()];
  const rank = (node: string) => (order.indexOf(segmentOf(node)) + order.length + 1) % (order.length + 1);
  return {
    ...frame(ink),
    animation: false,
    series: {
      type: 'sankey' as const,
      left: 8,
      right: 8,
      top: 34,
      bottom: 10,
      layoutIterations: 0,
      nodeGap: 6,
      nodeWidth: 16,
      draggable: false,
      emphasis: { focus: 'trajectory' as const },
      label: {
        color: ink.text,
        fontSize: 11,
        width: 120,
        overflow: 'truncate' as const,
        formatter: ({ name }: { name: string }) => words.name(segmentOf(name)),
      },
      lineStyle: { color: 'source' as const, opacity: 0.38, curveness: 0.5 },
      data: [...nodes]
        .sort(([a, at], [b, other]) => at - other || rank(a) - rank(b))
        .map(([name, depth]) => ({
          name,
          depth,
          itemStyle: { color: looks.get(segmentOf(name))?.colour ?? ink.faint, borderWidth: 0 },
          ...(depth === days.length - 1 ? { label: { position: 'left' as const } } : {}),
        })),
      links: shown.map(flow => ({
        source: nodeOf(place(flow.fromDate), flow.from),
        target: nodeOf(place(flow.toDate), flow.to),
        value: flow.customers,
        flow,
      })),
      tooltip: {
        formatter: ({ data, name, value }: { data: { flow?: Flow }; name: string; value: number }) =>
          data.flow
            ? `${words.name(data.flow.from)} → ${words.name(data.flow.to)}\n${words.day(data.flow.fromDate)} – ${words.day(data.flow.toDate)}\n${words.number(value)}`
            : `${words.name(segmentOf(name))}\n${words.number(value)}`,
      },
    },
    graphic: days.map((day, at) => ({
      type: 'text' as const,
      top: 8,
      ...(at === days.length - 1 ? { right: 8 } : { left: at === 0 ? 8 : `${(100 * at) / (days.length - 1) - 3}%` }),
      style: { text: words.day(day), fill: ink.faint, font: `12px ${ink.font}` },
    })),
  };
}

export interface Point {
  day: string;
  value: number;
}

const margin = 6;

/** The line through points in time, the area below it, and where each point is; it starts at zero, so that heights can be compared. */
export function path(points: readonly Point[], width: number, height: number) {
  const days = points.map(p => Date.parse(p.day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(0, ...points.map(p => p.value));
  const x = (time: number) =>
    last === first ? width / 2 : margin + ((width - 2 * margin) * (time - first)) / (last - first);
  const y = (value: number) => height - margin - (most === 0 ? 0 : ((height - 2 * margin) * Math.max(0, value)) / most);
  const dots = points.map((p, i) => [round(x(days[i] ?? 0)), round(y(p.value))] as const);
  const line = dots.map(([left, top], i) => `${i === 0 ? 'M' : 'L'}${left} ${top}`).join('');
  const floor = height - margin;
  const area = dots.length > 1 ? `${line}L${dots.at(-1)?.[0]} ${floor}L${dots[0]?.[0]} ${floor}Z` : '';
  return { line, area, dots };
}

const round = (value: number): number => Math.round(value * 10) / 10;

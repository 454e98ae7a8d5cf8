export interface Bar {
  from: unknown;
  to: unknown;
  rows: number;
}

const most = 200;

/** The bars with the empty ones between them, which the server leaves out. */
export function filled(bars: readonly Bar[]): Bar[] {
  const [first] = bars;
  const step = first ? at(first.to) - at(first.from) : 0;
  if (!first || !(step > 0)) {
    return [...bars];
  }
  const all: Bar[] = [];
  for (const bar of bars) {
    for (let last = all.at(-1); last && at(bar.from) - at(last.to) > step / 2 && all.length < most; last = all.at(-1)) {
      all.push({ from: last.to, to: like(bar.from, at(last.to) + step), rows: 0 });
    }
    all.push(bar);
  }
  return all;
}

const at = (value: unknown): number =>
  typeof value === 'number' ? value : Date.parse(`${value}${String(value).includes('T') ? 'Z' : ''}`);

const like = (model: unknown, value: number): unknown =>
  typeof model === 'number' ? value : new Date(value).toISOString().slice(0, String(model).length);

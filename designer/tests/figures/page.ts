import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';

export interface Figure {
  name: string;
  value: number;
  unit: string;
  limit: number;
  /** The value must be at least the limit, not at most. */
  least?: boolean;
  note?: string;
}

export const isGood = ({ value, limit, least }: Figure): boolean => (least ? value >= limit : value <= limit);

/** Writes the figures as a dated page among the benchmarks, and gives its path. */
export function writePage(figures: readonly Figure[], load: number, chromium: string): string {
  const today = new Date().toISOString().slice(0, 10);
  const path = join(resolve(import.meta.dirname, '../../../docs/benchmarks'), `${today}-designer.md`);
  const rows = figures.map(
    f =>
      `| ${f.name} | ${round(f.value)} ${f.unit} | ${f.least ? '≥' : '≤'} ${f.limit} ${f.unit} | ${isGood(f) ? 'good' : 'missed'} | ${f.note ?? ''} |`,
  );
  const text = [
    `# The designer, measured on ${today}`,
    '',
    `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; load of the last minute when it began: ${load.toFixed(1)}. ` +
      `Chromium ${chromium} without a screen and without a graphics card, window of 1440 × 900.`,
    'Made by `npm run figures` in `designer`. Frames are counted while the mouse moves; the note says how long nineteen of twenty took at most.',
    '',
    '| what | measured | wanted | | |',
    '|---|--:|--:|---|---|',
    ...rows,
    '',
  ].join('\n');
  writeFileSync(path, text);
  return path;
}

export const loadNow = (): number => loadavg()[0] ?? 0;

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

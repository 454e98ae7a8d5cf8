import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';

export interface Figure {
  what: string;
  median: string;
  worst: string;
  limit: string;
}

const folder = resolve(import.meta.dirname, '../../../docs/benchmarks');

/** Writes the page of the day into docs/benchmarks. */
export function report(name: string, title: string, about: readonly string[], figures: readonly Figure[]): void {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.arch}; load of the last minute at the end: ${loadavg()[0]?.toFixed(1)}.`;
  const lines = figures.map(f => `| ${f.what} | ${f.median} | ${f.worst} | ${f.limit} |`);
  const page = [
    `# ${title}, ${day}`,
    '',
    machine,
    '',
    ...about,
    '',
    '| what | median | worst | wanted |',
    '| --- | --: | --: | --: |',
    ...lines,
    '',
  ];
  writeFileSync(resolve(folder, `${day}-${name}.md`), page.join('\n'));
}

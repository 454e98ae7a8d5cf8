import { existsSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { chromiumPath, node, type Visit, visit } from '../e2e/support/browser';
import { runScenario, saveScenario } from '../e2e/support/scenarios';
import { megabytes, milliseconds, spread } from './measure';
import { type Figure, report } from './report';

/** Ten minutes of scrolling by default. */
const hour = 3_600_000;
const minutes = Number(process.env.RFMFLOWS_FIGURES_MINUTES ?? 10);
const repeats = 15;

let here: Visit;
let run = '';
let total = 0;
const figures: Figure[] = [];

beforeAll(async () => {
  expect(chromiumPath, 'Chromium is wanted for figures').toBeDefined();
  here = await visit();
  await saveScenario(here, {
    format: 1,
    id: 'figures',
    title: 'Figures',
    nodes: [{ id: 'receipts', type: 'sources.file', settings: { file: `${inject('base')}/transactions.parquet` } }],
    links: [],
  });
  run = await runScenario(here, 'figures');
  total = (await rows('limit=1')).total;
  await here.page.goto(`${here.origin}/scenarios/figures`);
  await output().waitFor();
}, hour);

afterAll(async () => {
  await here?.browser.close();
  report(
    'quick-view',
    'The quick view',
    [
      `A table of ${total.toLocaleString('en')} receipts in DuckDB, imported by a scenario from the sample base with a million customers.`,
      'Answers of the server are timed in Node, from the request to the last byte of the body, each time with another offset. The page is timed in headless',
      'Chromium, from the click on the output until its first rows stand in the document, with the code of the table loaded before. Memory is the JavaScript heap',
      `of the page after a collection of garbage (CDP Runtime.getHeapUsage), after ${minutes} minutes of scrolling by wheel with jumps to random places, to the`,
      'end and back; "worst" is the greatest heap seen on the way, garbage included. The process beside it is what Linux counts as private to the renderer.',
    ],
    figures,
  );
});

const output = () =>
  node(here.page, 'receipts')
    .locator('button')
    .filter({ hasText: /\d,\d{3},\d{3}/ });
const address = (query: string) => `${here.origin}/api/runs/${run}/nodes/receipts/ports/table/${query}`;
const rows = async (query: string) => (await here.page.request.get(address(`rows?${query}`))).json();

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function answers(what: string, query: (i: number) => string, limit: string): Promise<void> {
  const first = await timed(() => rows(query(0)));
  const times: number[] = [];
  for (let i = 1; i <= repeats; i++) {
    times.push(await timed(() => rows(query(i))));
  }
  const { median, worst } = spread(times);
  figures.push({
    what: `${what} (the first time ${milliseconds(first)})`,
    median: milliseconds(median),
    worst: milliseconds(worst),
    limit,
  });
}

const somewhere = (i: number) => Math.floor((total - 200) * ((i * 0.618) % 1));

it('answers quickly, however deep and in whatever order', async () => {
  const head = await rows('limit=1');
  const names: string[] = head.columns.map((c: { name: string }) => c.name);
  const text = head.columns.find((c: { type: string }) => c.type === 'text')?.name ?? names[0];
  const money =
    head.columns.find((c: { type: string }) => c.type.startsWith('decimal') || c.type === 'real')?.name ?? names[0];
  const number = encodeURIComponent(JSON.stringify({ all: [{ column: money, op: 'greater', value: 1000 }] }));
  await answers('200 rows as written, at the beginning', () => 'limit=200', '200 ms');
  await answers('200 rows as written, anywhere', i => `limit=200&offset=${somewhere(i)}`, '200 ms');
  await answers(`the first 200 by ${money}`, i => `limit=200&sort=${i % 2 ? '-' : ''}${money}`, '');
  await answers(`200 rows by ${money}, anywhere`, i => `limit=200&sort=${money}&offset=${somewhere(i)}`, '200 ms');
  await answers(
    `200 rows by ${text} downward, anywhere`,
    i => `limit=200&sort=-${text}&offset=${somewhere(i)}`,
    '200 ms',
  );
  await answers(
    `200 rows with ${money} above 1000, anywhere below`,
    i => `limit=200&filter=${number}&offset=${i * 1000}`,
    '200 ms',
  );
  await answers('200 rows in which "777" stands anywhere', i => `limit=200&search=777&offset=${i * 1000}`, '200 ms');
  const statistics = await timed(() => here.page.request.get(address('statistics')));
  figures.push({ what: 'statistics of all columns', median: milliseconds(statistics), worst: '', limit: '' });
});

it('shows the first rows at once', async () => {
  const { page } = here;
  const times: number[] = [];
  await output().click();
  await page.getByRole('gridcell').first().waitFor();
  for (let i = 0; i < repeats; i++) {
    await page.getByRole('region', { name: 'Quick view' }).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('gridcell').first().waitFor({ state: 'detached' });
    times.push(await output().evaluate(clicked));
  }
  const { median, worst } = spread(times);
  figures.push({
    what: 'from the click on the output to the first rows in the page',
    median: milliseconds(median),
    worst: milliseconds(worst),
    limit: '200 ms',
  });
  expect(median).toBeLessThan(200);
});

/** In the page: clicks, and waits until a row with values stands there. */
function clicked(button: HTMLElement | SVGElement): Promise<number> {
  return new Promise(done => {
    const start = performance.now();
    const look = () => {
      const cell = document.querySelector('.ag-row[row-index="0"] .ag-cell');
      if (cell?.textContent) {
        requestAnimationFrame(() => done(performance.now() - start));
      } else {
        requestAnimationFrame(look);
      }
    };
    (button as HTMLElement).click();
    look();
  });
}

it(
  'keeps its memory flat while it is scrolled',
  async () => {
    const { page, context } = here;
    const cdp = await context.newCDPSession(page);
    const heap = async () => (await cdp.send('Runtime.getHeapUsage')).usedSize;
    await page.locator('.ag-root').hover();
    const before = await settled(cdp);
    let greatest = 0;
    let steps = 0;
    const end = Date.now() + minutes * 60_000;
    while (Date.now() < end) {
      await page.mouse.wheel(0, 400 + (steps % 7) * 300);
      await page.waitForTimeout(60);
      if (++steps % 50 === 0) {
        await goTo(somewhere(steps));
        greatest = Math.max(greatest, await heap());
      }
    }
    await goTo(total - 1);
    await page
      .locator(`.ag-row[row-index="${total - 1}"] .ag-cell`)
      .first()
      .waitFor();
    await goTo(0);
    await page.locator('.ag-row[row-index="0"] .ag-cell').first().waitFor();
    const after = await settled(cdp);
    figures.push(
      { what: 'heap of the page before scrolling', median: megabytes(before), worst: '', limit: '' },
      {
        what: `heap of the page after ${minutes} minutes, ${steps} turns of the wheel, to the end and back`,
        median: megabytes(after),
        worst: megabytes(Math.max(after, greatest)),
        limit: '150 MB',
      },
      { what: 'the renderer process, private memory', median: megabytes(await rendererMemory()), worst: '', limit: '' },
    );
    expect(after).toBeLessThan(150 * 1024 * 1024);
  },
  hour,
);

async function goTo(row: number): Promise<void> {
  const field = here.page.getByRole('textbox', { name: 'Go to row' });
  await field.fill(String(row + 1));
  await field.press('Enter');
  await here.page.waitForTimeout(150);
}

async function settled(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** What the renderers of this browser have for themselves, by the kernel's count; 0 where there is no such count. */
async function rendererMemory(): Promise<number> {
  const browser = await here.browser.newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(p => p.type === 'renderer').map(p => `/proc/${p.id}/smaps_rollup`);
  return renderers
    .filter(existsSync)
    .map(privateIn)
    .reduce((a, b) => a + b, 0);
}

const privateIn = (file: string): number =>
  [...readFileSync(file, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce(
    (sum, line) => sum + Number(line[1]) * 1024,
    0,
  );

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumPath, type Visit, visit } from '../e2e/support/browser';
import { analyse } from '../e2e/support/customerBase';
import { axeFaults, latinWords, settled } from '../e2e/support/looks';
import { Program } from '../e2e/support/program';
import { kept, recipe, screens, shown, words } from './screens';

const images = resolve(import.meta.dirname, '../../../docs/images');
const shots = resolve(import.meta.dirname, '../../../artifacts/screenshots');

/** Names that are Latin in Russian too: of products, formats, channels; and of what the test itself has made. */
const names = new Set(
  `RfmFlows RFM RF RM FM ABC XYZ monthly SendPulse DuckDB SQLite PostgreSQL Citus SQL Server CRM SMS Viber API HTTP CSV TSV Excel Parquet JSON JavaScript
  UTC UTF-8 Unicode English React Flow Ctrl Shift Alt Del Esc Enter Tab Home End PgUp PgDn Page Up Down Space Backspace
  e-mail E-mail owner demo sandbox ru en null sendpulse Shop hello rfm yyyy-MM-dd no-such analyse fill
  ${shown} ${recipe} ${kept}`.split(/\s+/),
);

/** Fills the customer base. */
const fill = (base: string) => ({
  format: 1,
  id: 'fill',
  title: { en: 'Fill the base', ru: 'Заполнить базу' },
  nodes: [
    { id: 'crm', type: 'sources.file', settings: { file: `${base}/customers.csv` } },
    { id: 'bought', type: 'sources.transactions', settings: { file: `${base}/transactions.csv` } },
    { id: 'lines', type: 'sources.file', settings: { file: `${base}/lines.csv` } },
    { id: 'people', type: 'base.keep-customers', settings: { customer: 'customer_id' } },
    { id: 'receipts', type: 'base.keep-receipts', settings: { lineOrder: 'order_id' } },
  ],
  links: ['crm.table -> people.input', 'bought.transactions -> receipts.receipts', 'lines.table -> receipts.lines'],
});

/** Conditions of every kind. */
const rule = {
  title: { en: 'Regular buyers', ru: 'Постоянные покупатели' },
  everyDayAt: '06:30',
  conditions: {
    all: [
      { column: 'orders', op: 'at-least', value: 2 },
      {
        any: [
          { bought: { of: 'any', amount: 1, days: 90 } },
          { not: { message: { what: 'sent', days: 30 } } },
          { member: { of: 'saved', segment: 'recent' } },
        ],
      },
    ],
  },
};

/** Makes what the screens show: a scenario that leads to the sandbox and has been run dry, and a file. */
async function prepare(here: Visit, base: string): Promise<void> {
  const { page, origin } = here;
  const call = async (path: string, data?: object) => {
    const answer = data
      ? await page.request.post(`${origin}${path}`, { data })
      : await page.request.get(`${origin}${path}`);
    expect([200, 201, 202, 409], await answer.text()).toContain(answer.status());
    return answer.json();
  };
  const { sandbox } = await call('/api/about');
  const access = { address: sandbox, clientId: 'sandbox', clientSecret: 'sandbox', perSecond: 0, perMinute: 0 };
  await call(`/api/recipes/${recipe}/copy`, {
    id: shown,
    folder: 'Кампании',
    parameters: { base, ...access },
  });
  const run = (await call('/api/runs', { scenarioId: shown, dryRun: true, mode: 'design' })).id;
  const keeping = await keepHistory(call, base);
  await page.request.post(`${origin}/api/files`, {
    multipart: {
      file: { name: 'texts.csv', mimeType: 'text/csv', buffer: Buffer.from('segment;text\nlost;Вернитесь') },
    },
  });
  for (const started of [run, keeping]) {
    await vi.waitUntil(async () => (await call(`/api/runs/${started}`)).run.status === 'succeeded', {
      timeout: 60_000,
      interval: 200,
    });
  }
  if ((await call('/api/segments')).length > 0) {
    return;
  }
  await call('/api/scenarios', fill(base));
  const filled = (await call('/api/runs', { scenarioId: 'fill', mode: 'design' })).id;
  await vi.waitUntil(async () => (await call(`/api/runs/${filled}`)).run.status === 'succeeded', {
    timeout: 60_000,
    interval: 200,
  });
  for (const day of ['2026-08-31', '2026-10-31']) {
    await analyse(here, 'monthly', 'activity', day);
  }
  for (const [id, en, ru, colour, column, op, value] of [
    ['recent', 'Recent buyers', 'Недавние покупатели', '#1b7837', 'r', 'at-least', 4],
    ['one-time', 'One-time buyers', 'Разовые покупатели', '#b35806', 'frequency', 'at-most', 1],
  ]) {
    const filter = JSON.stringify({ all: [{ column, op, value }] });
    await call('/api/segments', { id, run, node: 'rfm', port: 'customers', title: { en, ru }, colour, filter });
  }
  const built = await page.request.put(`${origin}/api/segments/by-conditions/rule`, {
    data: rule,
    // The folder of its scenario is called in the language of whoever makes it.
    headers: { 'Accept-Language': 'ru' },
  });
  expect(built.ok(), await built.text()).toBe(true);
}

/** Keeps a model and a history of ten months; gives the run. */
async function keepHistory(
  call: (path: string, data?: object) => Promise<{ id: string }>,
  base: string,
): Promise<string> {
  const settings = { model: kept, step: 'month' };
  const nodes = [
    { id: 'buy', type: 'sources.transactions', settings: { file: `${base}/transactions.csv` } },
    { id: 'rfm', type: 'analysis.rfm', settings: { saveModel: kept } },
    { id: 'forecast', type: 'analysis.forecast', settings: {} },
    { id: 'months', type: 'segments.backfill', settings: { ...settings, from: '2026-01-31', to: '2026-10-31' } },
  ];
  await call('/api/scenarios', {
    format: 1,
    id: kept,
    title: { en: 'RFM over time', ru: 'RFM во времени' },
    nodes,
    links: ['rfm', 'forecast', 'months'].map(node => `buy.transactions -> ${node}.transactions`),
  });
  return (await call('/api/runs', { scenarioId: kept, mode: 'design' })).id;
}

describe.skipIf(!chromiumPath)('every screen', () => {
  // A server of its own: what other tests have named would stand on its screens too.
  const folder = mkdtempSync(join(tmpdir(), 'rfmflows-screens-'));
  const server = new Program(folder, ['demo', '--customers', '3000']);

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    await server.start();
  });
  afterAll(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(['ru', 'en'] as const)('in %s', language => {
    let here: Visit;

    beforeAll(async () => {
      here = await visit(language === 'ru' ? 'ru-RU' : 'en-US', server.link);
      await here.page.setViewportSize({ width: 1280, height: 800 });
      await here.page.emulateMedia({ reducedMotion: 'reduce' });
      await prepare(here, join(folder, 'data', 'sample', '3000'));
    });
    afterAll(() => here?.browser.close());

    it.each(screens)('$name is whole, in light and in dark', async ({ name, image, open }) => {
      const { page } = here;
      await page.emulateMedia({ colorScheme: 'light' });
      await open(here, words[language]);
      if (language === 'ru') {
        expect((await latinWords(page)).filter(word => !names.has(word))).toEqual([]);
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        await page.screenshot({ path: `${shots}/${name}.${language}.${colorScheme}.png` });
        if (image && process.env.RFMFLOWS_README_IMAGES && colorScheme === 'light') {
          await page.screenshot({ path: `${images}/${image}${language === 'ru' ? '.ru' : ''}.png` });
        }
        if (language === 'ru') {
          expect(await axeFaults(page)).toEqual([]);
        }
      }
    });

    it('makes the page complain of nothing', () => {
      expect(here.faults).toEqual([]);
    });
  });
});

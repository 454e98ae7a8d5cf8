import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath, type Visit, visit } from './support/browser';
import { runScenario, saveScenario } from './support/scenarios';

const mark = randomUUID().slice(0, 8);
const model = `monthly-${mark}`;
const history = `weekly-${mark}`;

/** Saved RFM models, the history of segments, and the check of a forecast, on the sample base. */
describe.skipIf(!chromiumPath)('the section RFM', () => {
  let here: Visit;
  let run: string;
  const get = async (path: string) => (await here.page.request.get(`${here.origin}/api${path}`)).json();
  const customersIn = (text: string | null) => Number((text ?? '').replace(/\D/g, ''));
  const tab = (name: string) => here.page.getByRole('tab', { name }).click();
  const list = () => here.page.locator('[data-customers]');

  beforeAll(async () => {
    here = await visit();
    const buy = { id: 'buy', type: 'sources.transactions', settings: { file: `${inject('base')}/transactions.csv` } };
    const backfill = (id: string, settings: object) => ({
      id,
      type: 'segments.backfill',
      settings: { model: history, step: 'week', names: 'en', ...settings },
    });
    await saveScenario(here, {
      format: 1,
      id: `rfm-${mark}`,
      title: 'Weeks',
      nodes: [
        buy,
        { id: 'rfm', type: 'analysis.rfm', settings: { saveModel: model, names: 'en' } },
        { id: 'forecast', type: 'analysis.forecast', settings: { names: 'en', horizon: 30 } },
        backfill('weeks', { from: '2026-06-01', to: '2026-10-19' }),
      ],
      links: ['rfm', 'forecast', 'weeks'].map(node => `buy.transactions -> ${node}.transactions`),
    });
    run = await runScenario(here, `rfm-${mark}`);
    await saveScenario(here, {
      format: 1,
      id: `rfm-rule-${mark}`,
      title: 'Another rule',
      nodes: [buy, backfill('weeks', { from: '2026-10-26', to: '2026-10-26', method: 'equal-width' })],
      links: ['buy.transactions -> weeks.transactions'],
    });
    await runScenario(here, `rfm-rule-${mark}`);
    await here.page.goto(`${here.origin}/`);
    await here.page.getByRole('link', { name: 'RFM', exact: true }).click();
  });
  afterAll(() => here?.browser.close());

  it('lists the models and the histories', async () => {
    const { page } = here;
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: model }) });
    await row.getByText('Quantiles').waitFor();
    await row.getByText('1–5').waitFor();
    await page.getByRole('link', { name: history }).click();
    await page.locator('[data-drawing=sizes] canvas').waitFor();
  });

  it('shows the sizes of the segments over time, in a picture and in numbers', async () => {
    const { page } = here;
    const sizes: { asOf: string; segment: string; customers: number }[] = await get(`/history/${history}/sizes`);
    const last = sizes.filter(s => s.asOf === '2026-10-26');
    for (const { segment, customers } of last) {
      const cells = page.locator(`[data-segment="${segment}"] td`);
      expect(customersIn(await cells.first().textContent()), segment).toBe(customers);
    }
    await page.getByText('Numbers', { exact: true }).click();
    const days = page.locator('[data-sizes=numbers] tbody tr');
    expect(await days.count()).toBe(22);
    await days.filter({ hasText: 'rule changed' }).filter({ hasText: 'Oct 26, 2026' }).waitFor();
  });

  it('says of a change of rule that it is no move', async () => {
    const { page } = here;
    await page.locator('[data-rule-change="2026-10-26"]').getByText('The day is marked with a line').waitFor();
    await tab('Migration matrix');
    await page.locator('[data-rule-change="2026-10-26"]').getByText('That is no move of customers').waitFor();
    const { snapshots } = await get(`/history/${history}`);
    const moved = page.locator('[data-migration] button[data-same=false]:not([aria-disabled=true])');
    await page.getByLabel('First day').selectOption('2026-10-19');
    await page.waitForURL(/from=2026-10-19/);
    await page.locator('[data-migration]').waitFor();
    // Customers who were in the base and only fell under another rule stay where they are.
    expect(snapshots[0].byRule).toBeGreaterThan(0);
    await expect.poll(() => moved.evaluateAll(cells => cells.every(c => c.dataset.from === '(new)'))).toBe(true);
  });

  it('makes a segment of the customers of a cell', async () => {
    const { page, origin } = here;
    await page.goto(`${origin}/rfm/history/${history}?view=migration&from=2026-08-31&to=2026-10-19`);
    await page.locator('[data-migration] button[data-same=false]:not([aria-disabled=true])').first().waitFor();
    const { cells } = await get(`/history/${history}/matrix?from=2026-08-31&to=2026-10-19`);
    const cell = cells.find((c: { from: string; to: string }) => c.from === 'champions' && c.to === 'loyal');
    await page.locator('[data-from=champions][data-to=loyal]').click();
    await list()
      .getByRole('heading')
      .filter({ hasText: `${cell.customers} customers` })
      .waitFor();
    expect(await list().locator('tbody tr').count()).toBe(Math.min(50, cell.customers));
    await list().getByRole('button', { name: 'Keep as segment…' }).click();
    await page.getByLabel('Name of the segment').fill(`Slipped ${mark}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('button', { name: 'Open' }).click();
    await page.waitForURL(/\/segments\/slipped/);
    const { segment } = await get(`/segments/slipped-${mark}`);
    expect([segment.latest.customers, segment.latest.asOf]).toEqual([cell.customers, '2026-10-19']);
    await page.goBack();
  });

  it('is walked by keys, and gives files', async () => {
    const { page } = here;
    const first = page.locator('[data-place="0 0"]');
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await list().locator('tbody tr').first().waitFor();
    expect(await page.locator('[data-place="0 1"]').getAttribute('aria-pressed')).toBe('true');
    await list().getByRole('button', { name: 'Download' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    expect((await coming).suggestedFilename()).toBe(`${history}.cell.csv`);
  });

  it('draws the streams, and tells them in numbers that lead to their customers', async () => {
    const { page } = here;
    await tab('Streams');
    await page.locator('[data-drawing=streams] canvas').waitFor();
    await page.getByLabel('Step').selectOption('month');
    await page.getByText('Numbers', { exact: true }).click();
    const flows = await get(`/history/${history}/flows?step=month&from=2026-08-31&to=2026-10-19`);
    const rows = page.locator('[data-streams=numbers] tbody tr');
    await expect.poll(() => rows.count()).toBe(flows.length);
    await page.locator('label').filter({ hasText: 'With those who stayed' }).click();
    const moved = flows.filter((f: { from: string; to: string }) => f.from !== f.to);
    await expect.poll(() => rows.count()).toBe(moved.length);
    const button = rows.first().getByRole('button');
    const customers = customersIn(await button.textContent());
    await button.press('Enter');
    await list()
      .getByRole('heading')
      .filter({ hasText: `${customers} customer` })
      .waitFor();
  });

  it('tells how long customers stay, and who moved', async () => {
    const { page } = here;
    await tab('Stays and lists');
    const stays: { segment: string; endedStays: number }[] = await get(`/history/${history}/stays?to=2026-10-19`);
    const champions = stays.find(s => s.segment === 'champions');
    const ended = page.locator('[data-segment=champions] td').nth(2);
    await expect.poll(async () => customersIn(await ended.textContent())).toBe(champions?.endedStays);
    await page.getByText('Moved', { exact: true }).click();
    await page.getByLabel('From', { exact: true }).selectOption('champions');
    await page.getByLabel('Into', { exact: true }).selectOption('loyal');
    const found = await get(
      `/history/${history}/list?list=moved&from=2026-08-31&to=2026-10-19&fromSegment=champions&toSegment=loyal`,
    );
    await list()
      .getByRole('heading')
      .filter({ hasText: `${found.customers} customer` })
      .waitFor();
  });

  it('shows a model, and makes a new version of edited borders and words', async () => {
    const { page, origin } = here;
    await page.goto(`${origin}/rfm/models/${model}`);
    const before = await get(`/rfm-models/${model}/versions/1`);
    await page.locator('[data-axis=r]').getByText('fewer is better').waitFor();
    await page.locator('[data-segment=champions]').waitFor();
    await page.getByRole('button', { name: 'New version…' }).click();
    const dialog = page.getByRole('dialog');
    const border = dialog.getByRole('textbox', { name: 'Recency: border between 5 and 4' });
    const wanted = before.axes[0].borders[0] + 3;
    await border.fill(`${wanted}`);
    await border.press('Enter');
    await dialog.locator('tr[data-segment=champions]').waitFor();
    await dialog.getByLabel('Champions: what to do, in English').fill('Invite them to the club.');
    await dialog.getByRole('button', { name: 'Save as a new version' }).click();
    await dialog.waitFor({ state: 'detached' });
    const differences = page.locator('[data-differences]');
    await differences.getByText('Recency, borders').waitFor();
    await differences.getByText('Segment “Champions” has other words').waitFor();
    await page.locator('[data-segment=champions]').getByText('Invite them to the club.').waitFor();
    const { axes, version } = await get(`/rfm-models/${model}/versions/2`);
    expect([axes[0].borders[0], axes[1].borders, version.run]).toEqual([wanted, before.axes[1].borders, null]);
  });

  it('leads from a model to its customers, and to a scenario that scores by it', async () => {
    const { page } = here;
    await page.getByRole('link', { name: 'Weeks' }).waitFor();
    await page.getByRole('link', { name: 'matrix and border workshop' }).click();
    await page.locator('[data-port-view] [data-cell]').first().waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Score by this model' }).click();
    await page.waitForURL(/\/scenarios\/score-by/);
    await page.locator('.react-flow__node[data-id=score]').waitFor();
    const { scenario } = await get(new URL(page.url()).pathname);
    expect(scenario.nodes.map((n: { type: string }) => n.type)).toEqual(['base.read', 'analysis.score-by-model']);
    expect(scenario.nodes[1].settings).toEqual({ model });
  });

  it('shows the check of a forecast as a chart and in numbers', async () => {
    const { page, origin } = here;
    const open = async (port: string) => {
      await page.goto(`${origin}/runs/${run}?look=forecast.${port}`);
      await page.getByRole('radio', { name: 'Calibration' }).locator('xpath=..').click();
      await page.locator('[data-port-view] canvas').waitFor();
      await page
        .locator('[data-port-view]')
        .getByText(/Forecast .* purchases, actual/)
        .waitFor();
      await page.locator('[data-port-view]').getByText('Numbers', { exact: true }).click();
      return page.locator('[data-port-view] tbody tr');
    };
    expect(await (await open('repeats')).first().locator('td').first().textContent()).toBe('0');
    expect(await (await open('calibration')).count()).toBe(13);
  });

  it('makes the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });
});

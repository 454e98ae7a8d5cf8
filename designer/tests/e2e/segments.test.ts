import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, type Visit, visit } from './support/browser';
import { runScenario, saveScenario } from './support/scenarios';

const mark = randomUUID().slice(0, 8);
const customers = (ids: number[]) => ({
  columns: [
    { name: 'customer', type: 'integer' },
    { name: 'city', type: 'text' },
  ],
  rows: ids.map(id => [id, `City ${id}`]),
});

/** Saved segments on their own pages: compared, put together, named, downloaded and deleted. */
describe.skipIf(!chromiumPath)('the pages of segments', () => {
  let here: Visit;
  const [first, second] = [`Early ${mark}`, `Late ${mark}`];
  const find = async (id: string) => (await here.page.request.get(`${here.origin}/api/segments/${id}`)).json();

  beforeAll(async () => {
    here = await visit();
    const { page, origin } = here;
    await saveScenario(here, {
      format: 1,
      id: `segments-${mark}`,
      title: 'Segments',
      nodes: [
        { id: 'early', type: 'sources.inline', settings: customers([1, 2, 3, 4, 5]) },
        { id: 'late', type: 'sources.inline', settings: customers([4, 5, 6]) },
      ],
      links: [],
    });
    const run = await runScenario(here, `segments-${mark}`);
    for (const [id, title] of [
      [`early-${mark}`, first],
      [`late-${mark}`, second],
    ]) {
      const node = id?.split('-')[0];
      const data = { id, run, node, port: 'table', title: { en: title, ru: title } };
      expect((await page.request.post(`${origin}/api/segments`, { data })).ok()).toBe(true);
    }
    await page.goto(`${origin}/`);
    await page.getByRole('link', { name: 'Segments' }).click();
    for (const name of [first, second]) {
      await page.getByRole('checkbox', { name: `Choose ${name}` }).check();
    }
  });
  afterAll(() => here?.browser.close());

  it('tell how many customers two of them share', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Overlap' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('In both', { exact: true }).waitFor();
    expect(await dialog.locator('dd').allTextContents()).toEqual(['3', '2', '1']);
    await dialog.getByText(`Of “${first}”, 40% are in both.`).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('make one of those that are chosen, in the order in which they were', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Combine…' }).click();
    await page.getByRole('radio', { name: /who are not in/ }).check();
    await page.getByLabel('Name of the new segment').fill(`Only early ${mark}`);
    await page.getByRole('button', { name: 'Make the segment' }).click();
    await page.waitForURL(/\/segments\/only-early/);
    await page.getByRole('heading', { name: 'Customers of version 1' }).waitFor();
    expect(await page.locator('#members ~ div tbody td').allTextContents()).toEqual(['1', '2', '3']);
  });

  it('are named anew and get a colour', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Name and colour…' }).click();
    await page.getByLabel('Name in Russian').fill('Только ранние');
    await page.getByRole('radio', { name: 'Blue' }).check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { segment } = await find(`only-early-${mark}`);
    expect([segment.title.ru, segment.colour]).toEqual(['Только ранние', '#2166ac']);
  });

  it('are downloaded and deleted', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Download' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    expect((await coming).suggestedFilename()).toBe(`only-early-${mark}.1.csv`);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.waitForURL(/\/segments$/);
    await page.getByRole('link', { name: first, exact: true }).waitFor();
    expect((await find(`only-early-${mark}`)).remarks[0].code).toBe('RF6050');
  });

  it('make the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });
});

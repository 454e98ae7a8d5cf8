import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, type Visit, visit } from './support/browser';
import { analyse, fill } from './support/customerBase';
import { Program } from './support/program';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const columns = (types: Record<string, string>) => Object.entries(types).map(([name, type]) => ({ name, type }));

// Twelve customers of whom each has bought longer ago, less often and for less than the one before; the seventh has returned after a long pause.
const numbers = Array.from({ length: 12 }, (_, at) => at + 1);
const people = {
  type: 'sources.inline',
  settings: {
    columns: columns({ customer: 'text', name: 'text', phone: 'text', email: 'text', sms_consent: 'boolean' }),
    rows: numbers.map(n => [`k${n}`, `Client ${n}`, `+7916555${1000 + n}`, `k${n}@shop.example`, n % 2 === 0]),
  },
};
const bought = numbers.flatMap(n =>
  Array.from({ length: Math.ceil(n === 7 ? 3 : 13 - n) }, (_, k) => [n, n === 7 ? [12, 40, 300][k] : n * 9 + k * 20]),
);
const purchases = {
  type: 'sources.inline',
  settings: {
    columns: columns({
      customer: 'text',
      order: 'text',
      date: 'date',
      sum: 'decimal(2)',
      product: 'text',
      quantity: 'integer',
    }),
    rows: bought.flatMap(([n = 0, days = 0], order) =>
      ['Tea', 'Jam'].map(product => [`k${n}`, `n${order}`, daysAgo(days), 1300 - n * 100, product, 1]),
    ),
  },
};

/** What an analyst looks up of one customer, down to their erasure. */
describe.skipIf(!chromiumPath)('the pages of customers', () => {
  // A server of its own: what other tests keep in the base would be found too.
  const folder = mkdtempSync(join(tmpdir(), 'rfmflows-customers-'));
  const server = new Program(folder, ['serve']);
  let here: Visit;
  const tab = (name: string) => here.page.getByRole('tab', { name }).click();

  beforeAll(async () => {
    await server.start();
    here = await visit('en-US', server.link);
    await here.page.goto(`${here.origin}/customers`);
    await here.page.getByRole('link', { name: 'Fill it with the recipe “Base import”' }).waitFor();
    await fill(here, purchases, people, { rows: 'line' });
    await analyse(here, 'e2e-model', 'e2e-pulse', daysAgo(30));
    await analyse(here, 'e2e-model', 'e2e-pulse', daysAgo(0));
    await here.page.goto(`${here.origin}/`);
    await here.page.getByRole('link', { name: 'Customers' }).click();
    await here.page.locator('tbody tr').nth(11).waitFor();
  });
  afterAll(async () => {
    await here?.browser.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('find a customer by telephone, however it is written, and show what they have bought', async () => {
    const { page } = here;
    await page.getByRole('searchbox').fill('8 (916) 555-10-07');
    await page.getByText('1–1 of 1').waitFor();
    const row = page.locator('tbody tr');
    await row.getByText('3,600.00').waitFor();
    expect(await row.locator('td').nth(2).textContent()).toBe('3');
    await row.getByRole('link', { name: 'Client 7' }).click();
    await page.getByRole('heading', { name: 'Client 7', level: 1 }).waitFor();
    await page.getByText('k7@shop.example').waitFor();
  });

  it('tell what happened, the newest first and by kind', async () => {
    const { page } = here;
    const events = page.getByRole('list', { name: 'Timeline' }).locator('> li');
    await events.first().waitFor();
    const times = await events.locator('time').evaluateAll(all => all.map(t => t.getAttribute('datetime') ?? ''));
    expect(times).toEqual([...times].sort().reverse());
    await page.getByText(/Segment moves · /).click();
    await expect.poll(() => page.locator('[data-event=purchase]').count()).toBe(0);
    await page.getByText('was there when the history began').waitFor();
    await page.getByText('Purchases · 3').click();
    await page.locator('[data-event=purchase]').nth(2).waitFor();
    expect(await page.locator('[data-event=purchase] strong').allTextContents()).toEqual(
      Array(3).fill('Bought for 1,200.00'),
    );
    await page.getByText('2 lines').first().click();
    expect(await page.locator('details[open] tbody td:first-child').allTextContents()).toEqual(['Jam', 'Tea']);
  });

  it('hold the indicators of a day against those of another', async () => {
    const { page } = here;
    await tab('Indicators');
    await page.getByLabel('Against').fill(daysAgo(30));
    const cells = page.locator('[data-indicator=orders] td');
    await expect.poll(() => cells.allTextContents(), { timeout: 15_000 }).toEqual([expect.any(String), '3', '2', '+1']);
    await page.getByText(/indicators are not shown/).click();
    await page
      .getByText(/holds the customer against others/)
      .first()
      .waitFor();
  });

  it('explain the segment step by step, with what would change it', async () => {
    const { page, origin } = here;
    await tab('Why this segment');
    const model = page.locator('[data-model=e2e-model]');
    await model.waitFor();
    const [told] = await (await page.request.get(`${origin}/api/base/customers/k7/segments?asOf=${daysAgo(0)}`)).json();
    expect(await model.locator('[data-value] [data-holds=true] b').allTextContents()).toEqual(
      told.why.values.map((v: { score: number }) => String(v.score)),
    );
    expect(await model.locator('[data-fit=holds] strong').textContent()).toBe(told.why.segment.title.en);
    const pulse = page.locator('[data-model=e2e-pulse]');
    expect(await pulse.locator('[data-fit=holds] strong').textContent()).toBe('Returned');
    await pulse.getByText('Without a purchase, in 21 days').waitFor();
    await page.getByLabel('On the day').fill(daysAgo(41));
    await pulse.locator('[data-fit=holds]').getByText('Gone', { exact: true }).waitFor();
  });

  it('erase a customer only after their id was typed, and then find nothing of them', async () => {
    const { page, origin } = here;
    await page.getByRole('button', { name: 'Erase…' }).click();
    const dialog = page.getByRole('dialog');
    const really = dialog.getByRole('button', { name: 'Erase for good' });
    await dialog.getByLabel('Type k7 to confirm').fill('k8');
    expect(await really.isDisabled()).toBe(true);
    await dialog.getByLabel('Type k7 to confirm').fill('k7');
    await really.click();
    await page.waitForURL(/\/customers$/);
    await page.getByText('The customer is erased.').waitFor();
    await page.getByRole('searchbox').fill('+79165551007');
    await page.getByText('Nobody is found for “+79165551007”.').waitFor();
    expect((await page.request.get(`${origin}/api/base/customers/k7`)).status()).toBe(404);
    await page.goto(`${origin}/customers/k7`);
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
  });

  it('make the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, type Visit, visit } from './support/browser';

/** Somebody who is here for the first time takes the tour by keys alone, and ends with messages in the sandbox. */
describe.skipIf(!chromiumPath)('the tour', () => {
  let here: Visit;
  const step = (key: string) => here.page.locator(`[data-step=${key}]`);
  const next = (key: string) => step(key).getByRole('button').last().and(here.page.locator(':enabled')).press('Enter');

  beforeAll(async () => {
    here = await visit();
  });
  afterAll(() => here?.browser.close());

  it('is offered at first, can be left, and is not offered again', async () => {
    const { page, origin } = here;
    await page.getByRole('button', { name: 'Start the tour' }).click();
    await step('welcome').getByRole('button', { name: 'Leave the tour' }).click();
    await step('welcome').waitFor({ state: 'detached' });
    await page.goto(`${origin}/`);
    await page.locator('[data-recipe]').first().waitFor();
    expect(await page.getByRole('button', { name: 'Start the tour' }).count()).toBe(0);
  });

  it('leads from a recipe to a campaign that has arrived in the sandbox', { timeout: 120_000 }, async () => {
    const { page, origin } = here;
    const before = await arrived();
    await page.goto(`${origin}/settings`);
    await page.getByRole('button', { name: 'Show the tour' }).click();
    for (const key of ['welcome', 'copy', 'fill', 'canvas', 'dryRun', 'run', 'confirm']) {
      await next(key);
    }
    await step('wait').or(step('sent')).first().waitFor();
    await step('sent').waitFor({ timeout: 60_000 });
    for (const key of ['sent', 'inbox']) {
      await next(key);
    }
    await step('arrived').waitFor();
    expect(await arrived()).toBeGreaterThan(before);
    await next('arrived');
    await step('arrived').waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'E-mail' }).locator('xpath=..').click();
    await page.frameLocator('iframe').getByText(/./).first().waitFor();
  });

  it('makes the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });

  const arrived = async (): Promise<number> =>
    (await (await here.page.request.get(`${here.origin}/api/inbox?limit=1`)).json()).total;
});

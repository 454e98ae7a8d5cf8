import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath, newScenario, node, place, rename, savedFile, type Visit, visit } from './support/browser';

/** A scenario is published, changed, compared, restored; and its runs are looked at afterwards. */
describe.skipIf(!chromiumPath)('versions and runs', () => {
  let here: Visit;
  let id = '';
  let published = '';

  beforeAll(async () => {
    here = await visit();
    id = await newScenario(here, 'Versions');
    await place(here.page, 'sources.transactions', 150, 200);
    await here.page.getByRole('combobox', { name: 'File' }).fill(`${inject('base')}/transactions.csv`);
    await place(here.page, 'analysis.rfm', 430, 200);
    await place(here.page, 'triggers.timer', 150, 420);
    published = await savedFile(here, id);
  });
  afterAll(() => here?.browser.close());

  const versions = async () => {
    await here.page.getByRole('button', { name: 'Publishing and versions' }).click();
    return here.page.getByRole('dialog', { name: 'Versions and publishing' });
  };

  it('says what keeps a scenario from being published, and leads there', async () => {
    const { page } = here;
    await page.getByRole('textbox', { name: 'Cron expression' }).fill('never');
    await page.keyboard.press('Escape');
    await page.locator('.react-flow__pane').click({ position: { x: 700, y: 500 } });
    const dialog = await versions();
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await dialog.getByRole('alert').getByRole('button').first().click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Cron expression' }).fill('0 9 * * *');
    published = await savedFile(here, id);
  });

  it('is published, and tells when its timer starts it next', async () => {
    const dialog = await versions();
    await dialog.getByLabel('What is new').fill('Every morning');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await dialog.getByText('Every morning').waitFor();
    await dialog.getByText(/next start/).waitFor();
    await dialog.getByRole('button', { name: 'Unpublish' }).click();
    await dialog.getByText('switched off').first().waitFor();
    await dialog.getByRole('button', { name: 'Publish again' }).click();
    await dialog.getByText(/next start/).waitFor();
    await here.page.keyboard.press('Escape');
  });

  it('shows what differs from the draft, and restores a version as a step that is undone', async () => {
    const { page } = here;
    await rename(page, 'rfm', 'Scores');
    await node(page, 'timer').click();
    await page.keyboard.press('Delete');
    await place(page, 'rows.limit', 700, 420);
    const changed = await savedFile(here, id);
    const dialog = await versions();
    await dialog.locator('[data-change=rfm][data-mark=changed]').waitFor();
    await dialog.locator('[data-change=timer][data-mark=removed]').waitFor();
    await dialog.locator('[data-change=limit][data-mark=added]').waitFor();
    expect(await dialog.locator('.react-flow__node [data-mark=removed]').count()).toBeGreaterThan(0);
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await node(page, 'timer').waitFor();
    expect(await savedFile(here, id)).toBe(published);
    await page.keyboard.press('Control+KeyZ');
    await node(page, 'limit').waitFor();
    expect(await savedFile(here, id)).toBe(changed);
    await page.keyboard.press('Control+KeyY');
    await node(page, 'timer').waitFor();
    await savedFile(here, id);
  });

  it('runs as of another day and keeps the picture of it under an address of its own', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Run with parameters…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Run' });
    await dialog.getByLabel('As of the day').fill('2026-10-31');
    await dialog.getByRole('button', { name: 'Run dry' }).click();
    await page.locator('[data-run]').waitFor();
    await node(page, 'rfm').click();
    await page.keyboard.press('Delete');
    await savedFile(here, id);
    await page.goto(`${here.origin}/runs?scenario=${id}&kind=dry`);
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.waitForURL(/\/runs\/\w+/);
    await node(page, 'rfm')
      .getByText(/ms|sec/)
      .waitFor();
    await page.getByText('October 31, 2026').waitFor();
    await node(page, 'rfm').click();
    await page.getByRole('button', { name: 'Look' }).first().click();
    await page.getByRole('gridcell').first().waitFor();
    expect(here.faults).toEqual([]);
  });
});

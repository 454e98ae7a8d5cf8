import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath, newScenario, node, place, savedFile, type Visit, visit } from './support/browser';

/** A newcomer builds the first half of the main job on an empty canvas by mouse, runs it and looks at the rows. */
describe.skipIf(!chromiumPath)('the main job', () => {
  let here: Visit;
  let id = '';
  let empty = '';

  beforeAll(async () => {
    here = await visit();
    id = await newScenario(here, 'Win back');
    empty = await savedFile(here, id);
  });
  afterAll(() => here?.browser.close());

  it('is built by dragging: nodes that are put near each other are linked', async () => {
    const { page } = here;
    await place(page, 'sources.transactions', 150, 200);
    await page.getByRole('combobox', { name: 'File' }).fill(`${inject('base')}/transactions.csv`);
    await place(page, 'analysis.rfm', 430, 200);
    await place(page, 'segments.filter', 700, 200);
    await page.getByRole('combobox', { name: 'Segments' }).click();
    await page.getByRole('option', { name: "Can't lose" }).click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.react-flow__edge').count()).toBe(2);
    expect(await savedFile(here, id)).toContain('"rfm.customers -> filter.input"');
  });

  it('tells of what is wrong while it is typed, beside the field and on the node', async () => {
    const { page } = here;
    await node(page, 'transactions').click();
    const file = page.getByRole('combobox', { name: 'File' });
    await file.fill('nowhere.csv');
    await page.locator('[data-setting=file] [data-severity=error]').waitFor();
    await node(page, 'transactions').locator('[data-kind=error]').waitFor();
    await file.fill(`${inject('base')}/transactions.csv`);
    await page.locator('[data-setting=file] [data-severity=error]').waitFor({ state: 'detached' });
  });

  it('runs and shows the rows of every port', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Run all' }).click();
    await page.locator('[data-run]').waitFor();
    await node(page, 'filter').getByRole('button', { name: 'Segment' }).click();
    await page.getByRole('gridcell').first().waitFor();
    const shown = await page.getByText(/^[\d,]+ rows?$/).textContent();
    const rows = await page.request.get(`${here.origin}/api/scenarios/${id}/nodes/filter/ports/output/rows?limit=1`);
    const { total } = await rows.json();
    expect(total).toBeGreaterThan(0);
    expect(Number(shown?.replace(/\D/g, ''))).toBe(total);
    await page.getByRole('tab', { name: /^Rest/ }).click();
    await page.getByRole('gridcell').first().waitFor();
    await page.getByRole('region', { name: 'Quick view' }).getByRole('button', { name: 'Close' }).click();
  });

  it('loses nothing when the page is loaded anew', async () => {
    const { page } = here;
    const before = await savedFile(here, id);
    await page.reload();
    // How long it took, or that it had been computed before by another scenario of these tests.
    await node(page, 'rfm').locator('footer[data-kind=good]').waitFor();
    expect(await savedFile(here, id)).toBe(before);
  });

  it('is undone to the empty file and redone to the identical one', async () => {
    const { page } = here;
    await place(page, 'rows.sort', 400, 110);
    await node(page, 'filter').click();
    await page.keyboard.press('Control+KeyD');
    await page.keyboard.press('Delete');
    await node(page, 'rfm').click();
    await page.keyboard.press('Control+KeyE');
    const full = await savedFile(here, id);
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    const redo = page.getByRole('button', { name: 'Redo', exact: true });
    let steps = 0;
    for (; await undo.isEnabled(); steps++) {
      await page.keyboard.press('Control+KeyZ');
    }
    expect(steps).toBe(4);
    for (; await redo.isEnabled(); steps--) {
      await page.keyboard.press('Control+KeyY');
    }
    expect(steps).toBe(0);
    expect(await savedFile(here, id)).toBe(full);
  });

  it('is undone to the empty file within one visit', async () => {
    const { page } = here;
    const other = await newScenario(here, 'From nothing');
    const nothing = await savedFile(here, other);
    await place(page, 'sources.file', 150, 150);
    await place(page, 'rows.limit', 430, 150);
    await page.keyboard.press('F2');
    await page.keyboard.type('The first few');
    await page.keyboard.press('Enter');
    const full = await savedFile(here, other);
    expect(full).toContain('The first few');
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    while (await undo.isEnabled()) {
      await page.keyboard.press('Control+KeyZ');
    }
    expect(await savedFile(here, other)).toBe(nothing);
    expect(nothing.replace('from-nothing', 'win-back').replace('From nothing', 'Win back')).toBe(empty);
    const redo = page.getByRole('button', { name: 'Redo', exact: true });
    while (await redo.isEnabled()) {
      await page.keyboard.press('Control+KeyY');
    }
    expect(await savedFile(here, other)).toBe(full);
  });

  it('makes the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });
});

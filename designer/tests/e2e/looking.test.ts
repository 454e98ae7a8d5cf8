import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath, node, type Visit, visit } from './support/browser';
import { runScenario, saveScenario } from './support/scenarios';

const receipts = {
  format: 1,
  id: 'looking',
  title: 'Looking',
  parameters: [{ name: 'most', type: 'integer', default: 20000 }],
  nodes: [
    { id: 'file', type: 'sources.file', settings: { file: '' } },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the scenario's way to name a parameter.
    { id: 'first', type: 'rows.limit', settings: { rows: '${most}' } },
  ],
  links: ['file.table -> first.input'],
};

/** Somebody looks at rows: as a table, as a record, as statistics, as a chart, and beside an earlier run. */
describe.skipIf(!chromiumPath)('looking at data', () => {
  let here: Visit;
  const view = () => here.page.getByRole('region', { name: 'Quick view' });
  const open = (viewer: string) => view().getByRole('radio', { name: viewer }).locator('..').click();

  beforeAll(async () => {
    here = await visit();
    await here.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: here.origin });
    const scenario = structuredClone(receipts);
    scenario.nodes[0] = { id: 'file', type: 'sources.file', settings: { file: `${inject('base')}/transactions.csv` } };
    await saveScenario(here, scenario);
    await runScenario(here, 'looking', { most: 15000 });
    await runScenario(here, 'looking', { most: 20000 });
    await here.page.goto(`${here.origin}/scenarios/looking`);
    await node(here.page, 'first')
      .locator('button')
      .filter({ hasText: /20,000/ })
      .click();
    await view().getByRole('gridcell').first().waitFor();
  });
  afterAll(() => here?.browser.close());

  it('goes to any row, and copies cells and rows', async () => {
    const { page } = here;
    await page.keyboard.press('Control+KeyG');
    await page.keyboard.type('19999');
    await page.keyboard.press('Enter');
    const row = view().locator('.ag-row[row-index="19998"]');
    await row.getByRole('gridcell').first().waitFor();
    await view().getByText('Row 19,999 of 20,000').waitFor();
    const cell = row.getByRole('gridcell').first();
    await cell.click();
    await page.keyboard.press('Control+KeyC');
    await page.getByText('The cell was copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replace(/\D/g, '')).toBe((await cell.innerText()).replace(/\D/g, ''));
    await page.keyboard.press('Control+Shift+KeyC');
    await page.getByText('1 row was copied.').waitFor();
    expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n').length).toBe(2);
  });

  it('keeps only some blocks of rows, however far it is scrolled', async () => {
    const { page } = here;
    for (const row of [1, 5000, 10000, 15000, 1]) {
      await page.keyboard.press('Control+KeyG');
      await page.keyboard.type(String(row));
      await page.keyboard.press('Enter');
      await view()
        .locator(`.ag-row[row-index="${row - 1}"]`)
        .getByRole('gridcell')
        .first()
        .waitFor();
    }
    expect(await view().locator('.ag-row').count()).toBeLessThan(100);
  });

  it('hides and pins columns, and remembers it', async () => {
    const { page } = here;
    const heads = async () => (await view().getByRole('columnheader').allInnerTexts()).map(text => text.trim());
    const before = await heads();
    await view()
      .getByRole('button', { name: /\d columns$/ })
      .click();
    const list = page.getByRole('dialog');
    await list.getByRole('checkbox').nth(1).click();
    await list
      .getByRole('button', { name: /^Pin: / })
      .nth(2)
      .click();
    await page.keyboard.press('Escape');
    await expect.poll(heads).not.toContain(before[1]);
    const after = await heads();
    expect(after.length).toBe(before.length - 1);
    await page.reload();
    await node(page, 'first')
      .locator('button')
      .filter({ hasText: /20,000/ })
      .click();
    await view().getByRole('gridcell').first().waitFor();
    await expect.poll(heads).toEqual(after);
  });

  it('shows one record as a form and goes on from it', async () => {
    const { page } = here;
    await page.keyboard.press('Alt+Digit2');
    const record = view().getByRole('region', { name: 'Record' });
    await record.getByRole('term').first().waitFor();
    const first = await record.innerText();
    await view().getByRole('button', { name: 'Next row' }).click();
    await view().getByText('Row 2 of 20,000').waitFor();
    await expect.poll(() => record.innerText()).not.toBe(first);
    await page.keyboard.press('Alt+Digit1');
    await view().getByRole('gridcell').first().waitFor();
  });

  it('says what can be said of every column, of the rows that are searched for', async () => {
    const { page } = here;
    await open('Statistics');
    const cards = view().getByRole('article');
    await cards.first().getByText('Different values').waitFor();
    await view().getByRole('img', { name: 'Histogram' }).first().waitFor();
    await view().getByRole('textbox', { name: 'Search in all columns' }).fill('2025-03');
    await view()
      .getByText(/ of 20,000 rows$/)
      .waitFor();
    await view().getByRole('textbox', { name: 'Search in all columns' }).fill('');
    await view()
      .getByText(/^20,000 rows$/)
      .waitFor();
    expect(await page.locator('[data-overflow]').count()).toBe(0);
  });

  it('draws a chart of columns that are chosen or dragged, with the same numbers as a table', async () => {
    await open('Chart');
    await view()
      .getByRole('img', { name: /^Lines\./ })
      .waitFor();
    await view().getByRole('radio', { name: 'Bars' }).locator('..').click();
    const column = view().getByRole('list', { name: 'Columns' }).getByRole('listitem').last();
    const name = (await column.innerText()).trim();
    await column.dragTo(view().getByLabel('Colour by').locator('..'));
    expect(await view().getByLabel('Colour by').inputValue()).toBe(name);
    await view().getByLabel('Colour by').selectOption('');
    await view().getByRole('radio', { name: 'Numbers' }).locator('..').click();
    const table = view().getByRole('table');
    await table.getByRole('row').nth(1).waitFor();
    const numbers = await table.locator('tbody tr td:nth-child(2)').allInnerTexts();
    expect(numbers.map(n => Number(n.replace(/\D/g, ''))).reduce((a, b) => a + b, 0)).toBe(20_000);
  });

  it('tells what is new since the run before', async () => {
    await open('Compare');
    await view()
      .getByRole('button', { name: /Only here 5,000/ })
      .click();
    await view().getByText('1–100 of 5,000').waitFor();
    expect(await view().getByText('Equal').locator('..').innerText()).toMatch(/15,000/);
  });

  it('goes to the comparison from the menu of a port', async () => {
    await open('Table');
    await node(here.page, 'file').locator('.react-flow__handle.source').first().click();
    await here.page.getByRole('menuitem', { name: 'Compare…' }).click();
    await view().getByRole('radio', { name: 'Compare', checked: true }).waitFor({ state: 'attached' });
    await view().getByText('Equal').waitFor();
  });

  it('makes the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });
});

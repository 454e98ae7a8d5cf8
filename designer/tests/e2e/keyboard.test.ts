import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath, newScenario, savedFile, type Visit, visit } from './support/browser';

/** The same without a mouse: nodes by a few letters, links from port to port, menus, and the scenario as a table. */
describe.skipIf(!chromiumPath)('by keys alone', () => {
  let here: Visit;
  let id = '';

  beforeAll(async () => {
    here = await visit();
    id = await newScenario(here, 'Keys');
  });
  afterAll(() => here?.browser.close());

  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await here.page.keyboard.press(key);
    }
  };
  const add = async (words: string) => {
    await press('Control+Period');
    await here.page.getByRole('combobox', { name: 'Add a node' }).waitFor();
    await here.page.keyboard.type(words);
    await press('Enter');
  };
  const said = (text: string) => here.page.locator('[data-announcer]', { hasText: text }).waitFor();
  const file = async () => JSON.parse(await savedFile(here, id));

  it('adds nodes, each behind the chosen one and linked to it', async () => {
    await add('import transactions');
    await add('rfm analysis');
    await add('filter segment');
    expect((await file()).links).toEqual([
      'transactions.transactions -> rfm.transactions',
      'rfm.customers -> filter.input',
    ]);
  });

  it('draws a link from port to port, and is told of it', async () => {
    await press('ArrowLeft', 'Alt+Shift+ArrowDown');
    await said('Output Customers of RFM analysis, 1 of 3');
    await press('ArrowDown', 'ArrowDown');
    await said('Output Segments of RFM analysis, 3 of 3');
    await press('Enter');
    await said('RFM analysis: Segments → Filter segment: Customers');
    await press('Escape');
    await said('No link was drawn');
    await press('Enter', 'Enter');
    await said('Linked in the place of the link before');
    expect((await file()).links).toContain('rfm.segments -> filter.input');
    await press('Control+KeyZ');
    expect((await file()).links).toContain('rfm.customers -> filter.input');
  });

  it('gives an output a label of its own from the menu of its port', async () => {
    await press('ArrowLeft', 'Alt+Shift+ArrowDown', 'Shift+F10');
    await here.page.locator('[data-menu=port]').waitFor();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await here.page.getByRole('textbox', { name: 'Change the label' }).waitFor();
    await here.page.keyboard.type('Buyers');
    await press('Enter');
    const { designer, nodes } = await file();
    expect(Object.values(designer.labels)).toEqual(['Buyers']);
    expect(nodes).toHaveLength(3);
  });

  it('finds commands, nodes and pages by a few letters', async () => {
    const list = here.page.getByRole('combobox', { name: 'Find a command, node or page' });
    await press('Control+KeyK');
    await list.waitFor();
    await here.page.keyboard.type('import tran');
    await here.page.getByRole('option', { name: /go to the node transactions/ }).waitFor();
    await press('Enter', 'Enter');
    const field = here.page.getByRole('combobox', { name: 'File' });
    await field.focus();
    await here.page.keyboard.type(`${inject('base')}/transactions.csv`);
    await press('Escape');
    expect((await file()).nodes[0].settings.file).toContain('transactions.csv');
  });

  it('changes links and names in the table', async () => {
    const { page } = here;
    await page
      .locator('[data-canvas]')
      .focus()
      .catch(() => undefined);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press('Alt+KeyT');
    const table = page.getByRole('table', { name: 'Scenario as a table' });
    await table.waitFor();
    const input = table.getByRole('combobox', { name: 'Filter segment: Customers' });
    await input.focus();
    await press('Control+KeyA');
    await page.keyboard.type('Borders');
    await press('ArrowDown', 'Enter');
    expect((await file()).links).toContain('rfm.borders -> filter.input');
    await table.getByRole('textbox', { name: 'Name: RFM analysis' }).fill('Scores');
    await press('Enter');
    expect((await file()).nodes.map((n: { title?: string }) => n.title)).toContain('Scores');
  });

  it('is undone to the empty file and redone to the identical one, with everything above', async () => {
    const { page } = here;
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const full = await savedFile(here, id);
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    const redo = page.getByRole('button', { name: 'Redo', exact: true });
    while (await undo.isEnabled()) {
      await press('Control+KeyZ');
    }
    const { nodes, links, designer } = await file();
    expect([nodes, links, designer]).toEqual([[], [], undefined]);
    while (await redo.isEnabled()) {
      await press('Control+KeyY');
    }
    expect(await savedFile(here, id)).toBe(full);
  });

  it('makes the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });
});

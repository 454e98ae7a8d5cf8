import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, node, place, savedFile, type Visit, visit } from './support/browser';
import { Program } from './support/program';
import { saveScenario } from './support/scenarios';

const project = resolve(import.meta.dirname, '../../../tests/RfmFlows.OneMoreNode');
const id = 'one-more';
const type = 'analysis.bonus';

/** A table typed by hand, and nothing behind it. */
const scenario = {
  format: 1,
  id,
  title: { en: 'One more', ru: 'Ещё один' },
  nodes: [
    {
      id: 'sums',
      type: 'sources.inline',
      version: 1,
      at: [40, 60],
      settings: {
        columns: [
          { name: 'customer', type: 'text' },
          { name: 'sum', type: 'decimal(2)' },
        ],
        rows: [
          ['c1', '199.00'],
          ['c2', '-50.00'],
        ],
      },
    },
  ],
  links: [],
};

/** A node type is one C# class: everything about it on the page is drawn from what the server says of it. */
describe.skipIf(!chromiumPath)('one more node type', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rfmflows-one-more-'));
  let server: Program;
  let here: Visit;

  beforeAll(async () => {
    const build = ['build', project, '-c', 'Release', '-v', 'quiet', '--nologo', '-t:Build', '-getProperty:TargetPath'];
    const built = execFileSync('dotnet', build, { encoding: 'utf8' }).trim();
    server = new Program(folder, [built], 'dotnet');
    await server.start();
    here = await visit('en-US', server.link);
    await saveScenario(here, scenario);
    await here.page.goto(`${here.origin}/scenarios/${id}`);
    await node(here.page, 'sums').waitFor();
  }, 300_000);
  afterAll(async () => {
    await here?.browser.close();
    await server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stands in its group of the palette, and is found by its words in either language', async () => {
    const { page } = here;
    const group = page.getByRole('complementary', { name: 'Components' }).locator('section', { hasText: 'Analysis' });
    await group.getByRole('button', { name: 'Bonus points' }).waitFor();
    const search = page.getByRole('textbox', { name: 'Search components' });
    for (const words of ['cashback', 'кэшбэк', 'бонусные баллы']) {
      await search.fill(words);
      await page.getByText('Found: 1').waitFor();
      expect(await page.locator('[data-type]').getAttribute('data-type')).toBe(type);
    }
    await search.fill('');
  });

  it('is dragged to the canvas and linked to what it is put beside', async () => {
    const { page } = here;
    const box = await node(page, 'sums').boundingBox();
    const pane = await page.locator('.react-flow__pane').boundingBox();
    await place(page, type, (box?.x ?? 0) - (pane?.x ?? 0) + 380, (box?.y ?? 0) - (pane?.y ?? 0) + 24);
    await node(page, 'bonus').getByText('Bonus points').waitFor();
    expect(JSON.parse(await savedFile(here, id)).links).toEqual(['sums.table -> bonus.input']);
  });

  it('has a form with a field for each kind of setting, and help', async () => {
    const { page } = here;
    await node(page, 'bonus').dblclick({ position: { x: 90, y: 20 } });
    const panel = page.getByRole('complementary', { name: 'Properties' });
    await panel.getByText('Adds the points that each sum earns.').waitFor();
    await panel.getByText('What the points are earned by.').waitFor();
    await panel.getByRole('combobox', { name: 'Sum' }).click();
    // Only columns of a kind that it takes.
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').allTextContents()).toEqual([expect.stringContaining('sum')]);
    await page.getByRole('option').first().click();
    await panel.getByRole('textbox', { name: 'Points for a hundred' }).fill('10');
    await panel.getByRole('radio', { name: 'Rounded' }).locator('xpath=..').click();
    await panel.getByRole('switch', { name: 'Refunds take points back' }).locator('xpath=..').click();
    const { nodes } = JSON.parse(await savedFile(here, id));
    expect(nodes[1].settings).toEqual({ sum: 'sum', percent: 10, rounding: 'nearest', refunds: false });
    await panel.getByRole('tab', { name: 'Help' }).click();
    await panel.getByText('Missing sums earn nothing.').waitFor();
    await panel.getByRole('tab', { name: 'Settings' }).click();
  });

  it('has its remarks beside the field that they are about', async () => {
    const { page } = here;
    const name = page.getByRole('textbox', { name: 'New column' });
    await name.fill('customer');
    await page.locator('[data-setting=name]').getByText("already has a column 'customer'").waitFor();
    await node(page, 'bonus').locator('[data-kind=error]').waitFor();
    await name.fill('points');
    await page.locator('[data-setting=name] [data-severity]').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Columns' }).click();
    await page.getByRole('complementary', { name: 'Properties' }).locator('li', { hasText: 'points' }).waitFor();
  });

  it('runs, and shows its rows', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Run all' }).click();
    await page.locator('[data-run]').waitFor();
    await node(page, 'bonus').getByRole('button', { name: 'With points' }).click();
    await page.getByText('2 rows').waitFor();
    const cells = page.getByRole('gridcell');
    await expect.poll(() => cells.allTextContents()).toEqual(['c1', '199.00', '20', 'c2', '-50.00', '0']);
  });

  it('speaks Russian too', async () => {
    const { page } = here;
    await page.getByRole('radio', { name: 'Русский' }).locator('xpath=..').click();
    await node(page, 'bonus').getByText('Бонусные баллы').waitFor();
    await page.locator('[data-type="analysis.bonus"]', { hasText: 'Бонусные баллы' }).waitFor();
    await node(page, 'bonus').dblclick({ position: { x: 90, y: 20 } });
    await page.getByRole('tab', { name: 'Настройки' }).click();
    await page.locator('[data-setting=sum]', { hasText: 'За что начисляются баллы.' }).waitFor();
    await page.locator('[data-setting=rounding]', { hasText: 'Округлить' }).waitFor();
    expect(here.faults).toEqual([]);
  });
});

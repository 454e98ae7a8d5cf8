import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath, newScenario, node, place, savedFile, type Visit, visit } from './support/browser';

const pictures = join(import.meta.dirname, '../../../artifacts/screenshots');

/** From the matrix to a mailing, borders moved over all customers, a segment map drawn by hand. */
describe.skipIf(!chromiumPath)('the RFM viewers', () => {
  let here: Visit;
  let id = '';

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    here = await visit();
    id = await newScenario(here, 'Scores');
    const { page } = here;
    await place(page, 'sources.transactions', 150, 120);
    await page.getByRole('combobox', { name: 'File' }).fill(`${inject('base')}/transactions.csv`);
    await place(page, 'analysis.rfm', 430, 120);
    await page.getByRole('button', { name: 'Run all' }).click();
    await node(page, 'rfm').getByRole('button', { name: 'Customers' }).click();
    await page.getByRole('radio', { name: 'RFM matrix' }).locator('xpath=..').click();
    await page.locator('[data-cell]').first().waitFor();
  });
  afterAll(() => here?.browser.close());

  const cell = (r: number, f: number) => here.page.locator(`[data-cell="${r} ${f}"]`);
  const drag = async (from: [number, number], to: [number, number]) => {
    await cell(...from).hover();
    await here.page.mouse.down();
    await cell(...to).hover();
    await here.page.mouse.up();
  };
  const chosen = () => here.page.getByRole('complementary', { name: 'Chosen customers' });
  const rows = async (filter: object): Promise<number> => {
    const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: '1' });
    const answer = await here.page.request.get(
      `${here.origin}/api/scenarios/${id}/nodes/rfm/ports/customers/rows?${query}`,
    );
    return (await answer.json()).total;
  };
  const fewPurchases = {
    all: [
      { column: 'r', op: 'between', value: [4, 5] },
      { column: 'f', op: 'between', value: [1, 2] },
    ],
  };

  it('shows customers by score, with borders and sums, and chooses cells by drag and by keys', async () => {
    const { page } = here;
    await page.screenshot({ path: join(pictures, 'matrix-en.png') });
    await drag([4, 1], [5, 2]);
    await chosen().getByRole('heading', { name: 'R 4–5 · F 1–2' }).waitFor();
    const customers = await rows(fewPurchases);
    await chosen().getByText(customers.toLocaleString('en')).first().waitFor();
    await cell(1, 5).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await chosen().getByRole('heading', { name: 'R 1–2 · F 4–5' }).waitFor();
    await page.keyboard.press('Escape');
    await chosen().getByRole('heading').waitFor({ state: 'detached' });
  });

  it('leads from cells to the rows behind them and back', async () => {
    const { page } = here;
    await drag([4, 1], [5, 2]);
    await chosen().getByRole('button', { name: 'Show customers' }).click();
    await page.getByRole('gridcell').first().waitFor();
    await page.getByText('R 4–5 · F 1–2').waitFor();
    await page.getByText(`${(await rows(fewPurchases)).toLocaleString('en')} of `).waitFor();
    await page.getByRole('button', { name: 'Show all rows' }).click();
    await page.getByText('R 4–5 · F 1–2').waitFor({ state: 'detached' });
    await page.getByText(`${(await rows({ all: [] })).toLocaleString('en')} rows`).waitFor();
    await page.getByRole('radio', { name: 'RFM matrix' }).locator('xpath=..').click();
  });

  it('puts a filter for the cells behind the port, which is undone in one step', async () => {
    const { page } = here;
    const before = await savedFile(here, id);
    await drag([4, 1], [5, 2]);
    await chosen().getByRole('button', { name: 'Add as filter node' }).click();
    await node(page, 'filter').waitFor();
    const file = JSON.parse(await savedFile(here, id));
    expect(file.nodes.at(-1)).toMatchObject({ type: 'rows.filter', settings: { conditions: fewPurchases } });
    expect(file.links).toContain('rfm.customers -> filter.input');
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
    await page.keyboard.press('Control+KeyZ');
    expect(await savedFile(here, id)).toBe(before);
  });

  it('puts a tag on the customers of a cell, which joins those who have it', async () => {
    const { page } = here;
    for (const name of ['Called by phone', 'called by phone']) {
      await page.getByRole('button', { name: 'Put a tag on them…' }).click();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Tag' }).fill(name);
      await page.getByRole('dialog').getByRole('button', { name: 'Put on' }).click();
      await page.getByText('Tag “Called by phone” is put on').last().waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    const tag = await (await page.request.get(`${here.origin}/api/segments/called-by-phone`)).json();
    expect(tag.segment).toMatchObject({ kind: 'tag', latest: { version: 2, customers: await rows(fewPurchases) } });
  });

  it('makes a segment and a mailing of a cell', async () => {
    const { page } = here;
    await drag([4, 1], [5, 2]);
    await chosen().getByRole('button', { name: 'Start a mailing…' }).click();
    await page.getByRole('dialog').getByLabel('Name of the segment').fill('Second purchase');
    await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
    const recipe = page.getByRole('dialog');
    await recipe.getByText('The id under which the segment was saved.').waitFor();
    await page.screenshot({ path: join(pictures, 'mailing-en.png') });
    await recipe.locator('button[type=submit]').click();
    await page.waitForURL(/second-purchase/);
    await page.locator('[data-canvas]').waitFor();
    const mailing = JSON.parse(await savedFile(here, new URL(page.url()).pathname.split('/').at(-1) ?? ''));
    const segment = mailing.parameters.find((p: { name: string }) => p.name === 'segment').default;
    expect(segment).toMatch(/^second-purchase/);
    const saved = await (await page.request.get(`${here.origin}/api/segments/${segment}`)).json();
    expect(saved.segment.latest.customers).toBe(await rows(fewPurchases));
    expect(mailing.nodes.some((n: { type: string }) => n.type === 'campaign.send-email')).toBe(true);
    await page.goto(`${here.origin}/scenarios/${id}`);
    await node(page, 'rfm').getByRole('button', { name: 'Customers' }).click();
    await page.locator('[data-cell]').first().waitFor();
  });

  it('offers saved segments and tags where one is loaded', async () => {
    const { page } = here;
    const before = await savedFile(here, id);
    await place(page, 'segments.load', 430, 20);
    await page.getByRole('combobox', { name: 'Segment' }).click();
    await page.getByRole('option', { name: /Called by phone/ }).waitFor();
    await page.screenshot({ path: join(pictures, 'segments-en.png') });
    await page.getByRole('combobox', { name: 'Segment' }).fill('second');
    await page.getByRole('option').first().click();
    const loading = JSON.parse(await savedFile(here, id)).nodes.at(-1);
    expect(loading.settings.segment).toMatch(/^second-purchase/);
    await node(page, 'load').locator('[data-kind=error]').waitFor({ state: 'detached' });
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
    while ((await savedFile(here, id)) !== before) {
      await page.keyboard.press('Control+KeyZ');
    }
  });

  it('moves borders over all customers and takes them over in one step', async () => {
    const { page } = here;
    const before = await savedFile(here, id);
    await page.getByRole('button', { name: 'Border workshop' }).click();
    const workshop = page.getByRole('dialog', { name: 'Border workshop' });
    await workshop.getByText('0 customers would get other scores').waitFor();
    const border = workshop.locator('[data-border="r 1"]');
    await border.focus();
    await page.keyboard.press('PageUp');
    await workshop.getByText(/^[1-9][\d,]* customers? would get other scores/).waitFor();
    const box = await workshop.locator('[data-border="f 3"]').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 7, (box?.y ?? 0) + 40);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 40, { steps: 6 });
    await page.mouse.up();
    await workshop.locator('[data-segment=champions]').waitFor();
    await workshop.locator('[aria-busy=false]').waitFor();
    await page.screenshot({ path: join(pictures, 'workshop-en.png') });
    const champions = await workshop.locator('[data-segment=champions] td b').textContent();
    await workshop.getByRole('button', { name: 'Apply' }).click();
    const settings = JSON.parse(await savedFile(here, id)).nodes.find((n: { id: string }) => n.id === 'rfm').settings;
    expect(settings.method).toBe('own');
    expect([settings.recencyBorders, settings.frequencyBorders, settings.monetaryBorders].map(b => b.length)).toEqual([
      4, 4, 4,
    ]);
    await page.getByRole('button', { name: 'Run all' }).click();
    await expect
      .poll(() => rows({ all: [{ column: 'segment', op: 'equals', value: 'champions' }] }), { timeout: 20_000 })
      .toBe(Number(champions?.replace(/\D/g, '')));
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
    await page.keyboard.press('Control+KeyZ');
    expect(await savedFile(here, id)).toBe(before);
  });

  it('draws a segment map, with gaps and overlaps marked', async () => {
    const { page } = here;
    await node(page, 'rfm').click();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Segment map' }).click();
    await page.getByRole('option', { name: 'Own map' }).click();
    await page.getByRole('button', { name: /Draw the map/ }).click();
    const editor = page.getByRole('dialog', { name: 'Segment map' });
    await editor.getByText('Every cell leads to exactly one segment.').waitFor();
    await editor.getByRole('combobox', { name: 'Begin with' }).click();
    await page.getByRole('option', { name: /rfm 0\.3\.0/ }).click();
    await editor.locator('[data-kind=overlap]').first().waitFor();
    await page.screenshot({ path: join(pictures, 'map-overlaps-en.png') });
    await editor.getByRole('button', { name: 'Write without overlaps' }).click();
    await editor.locator('[data-kind=overlap]').first().waitFor({ state: 'detached' });
    await editor.getByRole('combobox', { name: 'Begin with' }).click();
    await page.getByRole('option', { name: /ten segments/ }).click();
    await editor.getByRole('radio', { name: 'Erase: no segment' }).check();
    await editor.locator('[data-at="1 5"]').click();
    await editor.locator('[data-severity=error][data-kind=gap]').waitFor();
    await editor.getByRole('button', { name: 'Add a segment' }).click();
    await editor.getByPlaceholder('Name in English').last().fill('Sleeping stars');
    await editor.getByPlaceholder('Name in Russian').last().fill('Спящие звёзды');
    await editor.locator('[data-at="1 5"]').focus();
    await page.keyboard.press('Space');
    await editor.getByText('Every cell leads to exactly one segment.').waitFor();
    await page.screenshot({ path: join(pictures, 'map-en.png') });
    await editor.getByRole('button', { name: 'Save map' }).click();
    const { settings } = JSON.parse(await savedFile(here, id)).nodes.find((n: { id: string }) => n.id === 'rfm');
    expect(settings.ownMap.segments.at(-1)).toMatchObject({ id: 'sleeping-stars', title: { ru: 'Спящие звёзды' } });
    await page.getByRole('button', { name: 'Run all' }).click();
    await expect
      .poll(() => rows({ all: [{ column: 'segment', op: 'equals', value: 'sleeping-stars' }] }), { timeout: 20_000 })
      .toBeGreaterThan(0);
  });

  it('does all of it in Russian and in the dark', async () => {
    const there = await visit('ru-RU');
    const { page } = there;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${there.origin}/scenarios/${id}`);
    await node(page, 'rfm').getByRole('button', { name: 'Клиенты' }).click();
    await page.getByRole('radio', { name: 'RFM-матрица' }).locator('xpath=..').click();
    await page.locator('[data-cell]').first().waitFor();
    await page.locator('[data-cell="5 5"]').click();
    await page.screenshot({ path: join(pictures, 'matrix-ru-dark.png') });
    await page.getByRole('button', { name: 'Мастерская границ' }).click();
    const workshop = page.getByRole('dialog', { name: 'Мастерская границ' });
    await workshop.getByText('У 0 клиентов изменятся оценки').waitFor();
    await page.screenshot({ path: join(pictures, 'workshop-ru-dark.png') });
    await workshop.getByRole('button', { name: 'Отмена' }).click();
    await node(page, 'rfm').click();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Нарисовать карту/ }).click();
    await page.getByRole('dialog', { name: 'Карта сегментов' }).getByText('Каждая ячейка ведёт ровно').waitFor();
    await page.screenshot({ path: join(pictures, 'map-ru-dark.png') });
    await page.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).click();
    await place(page, 'segments.load', 430, 20);
    await page.getByRole('combobox', { name: 'Сегмент' }).click();
    await page.getByRole('option', { name: /Called by phone/ }).waitFor();
    await page.screenshot({ path: join(pictures, 'segments-ru-dark.png') });
    expect(there.faults).toEqual([]);
    await there.browser.close();
  });

  it('makes the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });
});

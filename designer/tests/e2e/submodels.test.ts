import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, node, savedFile, type Visit, visit } from './support/browser';

const numbers = (rows: number[][]) => ({ columns: [{ name: 'n', type: 'integer' }], rows });

const scenario = (id: string) => ({
  format: 1,
  id,
  title: { en: 'Numbers', ru: 'Числа' },
  nodes: [
    { id: 'table', type: 'sources.inline', version: 1, at: [40, 60], settings: numbers([[1], [2], [3], [4]]) },
    { id: 'large', type: 'rows.filter', version: 1, at: [320, 60], settings: { expression: 'n > 1' } },
    { id: 'sort', type: 'rows.sort', version: 1, at: [600, 60], settings: {} },
    { id: 'first', type: 'rows.limit', version: 1, at: [880, 60], settings: { rows: 2 } },
  ],
  links: ['table.table -> large.input', 'large.matched -> sort.input', 'sort.output -> first.input'],
  designer: { notes: [{ id: 'note', text: 'Here', at: [290, 10], size: [580, 300], color: 'green' }] },
});

/** Opens a scenario of its own, and gives its id. */
async function open({ page, origin }: Visit): Promise<string> {
  const id = `submodels-${randomUUID()}`;
  const made = await page.request.post(`${origin}/api/scenarios`, { data: scenario(id) });
  expect(made.ok()).toBe(true);
  await page.goto(`${origin}/scenarios/${id}`);
  await node(page, 'table').waitFor();
  return id;
}

const inside = (file: string) => JSON.parse(file).nodes.find((n: { type: string }) => n.type === 'submodel');

describe.skipIf(!chromiumPath)('submodels by mouse', () => {
  let here: Visit;
  let id = '';
  let before = '';

  beforeAll(async () => {
    here = await visit();
    id = await open(here);
    before = await savedFile(here, id);
  });
  afterAll(() => here?.browser.close());

  it('are folded from the chosen nodes, with the note beneath them, and named', async () => {
    const { page } = here;
    await node(page, 'large').locator('header').click();
    await node(page, 'sort')
      .locator('header')
      .click({ modifiers: ['Control'] });
    await node(page, 'sort').locator('header').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /Fold into a submodel/ }).click();
    await page.getByRole('textbox', { name: 'Rename' }).fill('Prepare');
    await page.keyboard.press('Enter');

    const submodel = inside(await savedFile(here, id));
    expect(submodel.title).toBe('Prepare');
    expect(submodel.inputs.map((p: { name: string }) => p.name)).toEqual(['input']);
    expect(submodel.designer.notes.map((n: { id: string }) => n.id)).toEqual(['note']);
    expect(await page.locator('.react-flow__edge').count()).toBe(2);
  });

  it('run as a whole, and show rows and progress of what is inside', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Run all' }).click();
    await page.locator('[data-run]').waitFor();
    await page.locator('.react-flow__edgelabel-renderer').getByText('3').waitFor();
    await node(page, 'submodel').locator('[data-kind=good]').waitFor();
    await page.locator('.react-flow__edgelabel-renderer').getByText('3').click();
    await page.getByRole('gridcell', { name: '2' }).waitFor();
    expect(await page.getByRole('gridcell').allTextContents()).toEqual(expect.arrayContaining(['2', '3', '4']));
  });

  it('show on the page of an old run what they gave then', async () => {
    const { page, origin } = here;
    const run = await page.locator('[data-run]').getAttribute('data-run');
    await page.goto(`${origin}/runs/${run}`);
    await node(page, 'submodel').waitFor();
    await page.locator('.react-flow__edgelabel-renderer').getByText('3').click();
    await page.getByRole('gridcell', { name: '2', exact: true }).waitFor();
    expect(await page.getByRole('gridcell').allTextContents()).toEqual(expect.arrayContaining(['2', '3', '4']));
    await page.goto(`${origin}/scenarios/${id}`);
    await node(page, 'submodel').waitFor();
  });

  it('are entered by double click, where all goes on as outside', async () => {
    const { page } = here;
    await node(page, 'submodel').locator('header').dblclick();
    await node(page, 'submodel:inputs').waitFor();
    expect(await page.getByRole('navigation', { name: 'The way to this submodel' }).innerText()).toMatch(
      /Numbers\s+Prepare/,
    );
    await page.locator('.react-flow__edgelabel-renderer').getByText('4').waitFor();
    await node(page, 'large').locator('header').click();
    await page.keyboard.press('F9');
    await node(page, 'large').locator('[data-kind=good]').waitFor();
    await node(page, 'submodel:inputs').getByRole('button').first().click();
    await page.getByRole('gridcell', { name: '1', exact: true }).waitFor();
    await page.getByRole('region', { name: 'Quick view' }).getByRole('button', { name: 'Close' }).click();
  });

  it('tell what is wrong inside on their card, and the list of remarks leads there', async () => {
    const { page } = here;
    await node(page, 'large').locator('header').click();
    await page.keyboard.press('Enter');
    await page.locator('[data-setting=expression]').getByRole('textbox').fill('m > 1');
    await node(page, 'large').locator('[data-kind=error]').waitFor();
    await page.getByRole('button', { name: 'Numbers' }).click();
    await node(page, 'submodel').locator('[data-kind=error]').first().waitFor();
    await page.getByRole('button', { name: 'Remarks' }).click();
    await page.getByRole('region', { name: 'Remarks' }).getByRole('button').nth(1).click();
    await node(page, 'large').waitFor();
    await page.keyboard.press('Control+KeyZ');
    await page.getByRole('region', { name: 'Remarks' }).getByRole('button', { name: 'Close' }).click();
  });

  it('get further ports in their panel, which go with their links', async () => {
    const { page } = here;
    // The panel has taken room from the canvas since all of it was shown.
    await page.keyboard.press('Control+Digit1');
    const right = async (of: Locator) => {
      const { x, width } = (await of.boundingBox()) ?? { x: 0, width: Number.POSITIVE_INFINITY };
      return x + width;
    };
    const canvas = page.locator('[data-canvas]:not([data-moving])');
    await expect.poll(async () => (await right(node(page, 'submodel:outputs'))) < (await right(canvas))).toBe(true);
    await node(page, 'submodel:outputs').locator('header').click();
    const panel = page.getByRole('region', { name: 'Outputs' });
    await panel.getByRole('button', { name: 'Add an output' }).click();
    await page.getByRole('menuitem', { name: 'Table', exact: true }).click();
    await panel.getByRole('textbox').nth(1).fill('The rest');
    await page.keyboard.press('Tab');
    const from = node(page, 'large').locator('.react-flow__handle.source').nth(1);
    await from.dragTo(node(page, 'submodel:outputs').locator('.react-flow__handle').nth(1));
    expect(inside(await savedFile(here, id)).links).toContain('large.rest -> .table');
    await panel.getByRole('button', { name: 'Move “The rest” up' }).click();
    expect(inside(await savedFile(here, id)).outputs[0].title).toBe('The rest');
    await panel.getByRole('button', { name: 'Remove “The rest” and its links' }).click();
    expect(inside(await savedFile(here, id)).links).not.toContain('large.rest -> .table');
    await page.getByRole('region', { name: 'Inputs' }).getByRole('switch', { name: 'May stay unlinked' }).click();
    expect(inside(await savedFile(here, id)).inputs[0].optional).toBe(true);
  });

  it('are undone to the identical file and redone to the end', async () => {
    const { page } = here;
    const end = await savedFile(here, id);
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    const redo = page.getByRole('button', { name: 'Redo', exact: true });
    while (await undo.isEnabled()) {
      await undo.click();
    }
    expect(await savedFile(here, id)).toBe(before);
    while (await redo.isEnabled()) {
      await redo.click();
    }
    expect(await savedFile(here, id)).toBe(end);
    expect(here.faults).toEqual([]);
  });
});

describe.skipIf(!chromiumPath)('submodels by keys, in Russian', () => {
  let here: Visit;
  let id = '';
  const file = () => savedFile(here, id);

  beforeAll(async () => {
    here = await visit('ru-RU');
    id = await open(here);
  });
  afterAll(() => here?.browser.close());

  it('are folded within each other, copied, left and unfolded', async () => {
    const { page } = here;
    const before = await file();
    await node(page, 'large').focus();
    await page.keyboard.press('Control+KeyG');
    await page.getByRole('textbox', { name: 'Переименовать' }).fill('Крупные');
    await page.keyboard.press('Enter');
    await node(page, 'submodel').focus();
    await page.keyboard.press('Control+KeyG');
    await page.getByRole('textbox', { name: 'Переименовать' }).press('Escape');
    await node(page, 'submodel-2').focus();
    await page.keyboard.press('Control+Enter');
    await node(page, 'submodel').focus();
    await page.keyboard.press('Control+Enter');
    await node(page, 'large').waitFor();
    const way = page.getByRole('navigation', { name: 'Путь к подмодели' });
    expect((await way.innerText()).split(/\s*\n\s*/)).toEqual(['Числа', 'Подмодель', 'Крупные']);
    expect(await node(page, 'submodel:inputs').innerText()).toContain('Входы');

    await page.keyboard.press('Control+ArrowUp');
    await node(page, 'submodel').waitFor();
    await page.keyboard.press('Control+KeyD');
    await node(page, 'submodel-3').waitFor();
    expect(await file()).toContain('"large-2"');
    await page.keyboard.press('Control+KeyZ');
    await page.keyboard.press('Backspace');
    await node(page, 'submodel-2').waitFor();
    await page.keyboard.press('Control+Shift+KeyG');
    await page.keyboard.press('Control+Shift+KeyG');
    await node(page, 'large').waitFor();
    expect(await file()).toBe(before);
  });

  it('have no English left in their panel', async () => {
    const { page } = here;
    await node(page, 'sort').focus();
    await page.keyboard.press('Control+KeyG');
    await page.getByRole('textbox', { name: 'Переименовать' }).press('Escape');
    await page.keyboard.press('Control+KeyB');
    const panel = page.getByRole('complementary', { name: 'Свойства' });
    await panel.getByRole('button', { name: 'Добавить выход' }).waitFor();
    expect(
      (await panel.innerText()).match(/[A-Za-z]{3,}/g)?.filter(w => !['submodel', 'input', 'output'].includes(w)) ?? [],
    ).toEqual([]);
    expect(here.faults).toEqual([]);
  });
});

describe.skipIf(!chromiumPath)('structure of the canvas', () => {
  let here: Visit;

  beforeAll(async () => {
    here = await visit();
    await open(here);
  });
  afterAll(() => here?.browser.close());

  it('says of what is below a node that is off that it is left out', async () => {
    const { page } = here;
    await node(page, 'large').focus();
    await page.keyboard.press('Control+KeyE');
    await node(page, 'large').getByText('Switched off').waitFor();
    await node(page, 'first').getByText('something above is switched off').waitFor();
    expect(await node(page, 'table').getByText(/off/).count()).toBe(0);
    await page.keyboard.press('Control+KeyE');
  });

  it('keeps a node of an unknown component, with its links and settings', async () => {
    const { page, origin } = here;
    const unknown = scenario(`unknown-${randomUUID()}`);
    unknown.nodes.push({
      id: 'x',
      type: 'other.thing',
      version: 7,
      at: [600, 300],
      settings: { deep: [1, { a: null }] } as never,
    });
    unknown.links.push('large.rest -> x.what');
    await page.request.post(`${origin}/api/scenarios`, { data: unknown });
    await page.goto(`${origin}/scenarios/${unknown.id}`);
    await node(page, 'x').getByText('Unknown component').waitFor();
    expect(await page.locator('.react-flow__edge').count()).toBe(4);
    await node(page, 'first').focus();
    await page.keyboard.press('Control+ArrowDown');
    const kept = JSON.parse(await savedFile(here, unknown.id)).nodes.find((n: { id: string }) => n.id === 'x');
    expect(kept).toEqual(unknown.nodes[4]);
    expect(here.faults).toEqual([]);
  });

  it('is chosen from by dragging once that is asked for', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Select by dragging' }).click();
    const pane = page.locator('.react-flow__pane');
    const box = await pane.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 60, (box?.y ?? 0) + (box?.height ?? 0) - 60, {
      steps: 5,
    });
    await page.mouse.up();
    expect(await page.locator('.react-flow__node.selected').count()).toBeGreaterThan(3);
  });
});

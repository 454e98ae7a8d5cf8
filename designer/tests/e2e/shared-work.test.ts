import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, newScenario, node, place, rename, savedFile, type Visit, visit, watch } from './support/browser';

describe.skipIf(!chromiumPath)('working in two tabs', () => {
  let here: Visit;
  let id = '';

  beforeAll(async () => {
    here = await visit();
    id = await newScenario(here, 'Shared');
    await place(here.page, 'sources.file', 200, 200);
    await savedFile(here, id);
  });
  afterAll(() => here?.browser.close());

  const second = async () => {
    const other = await here.context.newPage();
    watch(other, here.faults);
    await other.goto(`${here.origin}/scenarios/${id}`);
    await node(other, 'file').waitFor();
    return other;
  };

  it('shows each that the other is there, and what the other has saved', async () => {
    const other = await second();
    await here.page.locator('[data-others="1"]').waitFor();
    await other.locator('[data-others="1"]').waitFor();
    await place(here.page, 'rows.union', 700, 300);
    const saved = await savedFile(here, id);
    await other.getByRole('button', { name: 'Look and take them' }).click();
    const told = other.getByRole('dialog');
    await told.locator('[data-change=union][data-mark=added]').waitFor();
    await told.getByRole('button', { name: 'Take them' }).click();
    await node(other, 'union').waitFor();
    expect(await savedFile({ ...here, page: other }, id)).toBe(saved);
    await other.close();
  });

  it('brings the work of both together, and asks where both have changed the same', async () => {
    const other = await second();
    await place(here.page, 'rows.sort', 480, 200);
    await rename(here.page, 'file', 'By the first');
    await savedFile(here, id);
    await place(other, 'rows.limit', 480, 420);
    await rename(other, 'file', 'By the second');
    const told = other.getByRole('dialog', { name: /have changed this scenario/ });
    await told.locator('[data-change=sort][data-mark=added]').waitFor();
    await told.getByRole('radio', { name: 'Theirs: By the first' }).check();
    await told.getByRole('button', { name: 'Save both together' }).click();
    await node(other, 'sort').waitFor();
    const both = JSON.parse(await savedFile({ ...here, page: other }, id));
    expect(both.nodes.map((n: { id: string }) => n.id).sort()).toEqual(['file', 'limit', 'sort', 'union']);
    expect(both.nodes.find((n: { id: string }) => n.id === 'file').title).toBe('By the first');
    // What was mine alone is one step away.
    await other.getByRole('button', { name: 'Undo', exact: true }).click();
    await node(other, 'file').getByText('By the second').waitFor();
    await other.getByRole('button', { name: 'Redo', exact: true }).click();
    await savedFile({ ...here, page: other }, id);
    await other.close();
  });

  it('never loses the first work silently: the second keeps its own as a copy', async () => {
    await here.page.reload();
    await node(here.page, 'limit').waitFor();
    const other = await second();
    await rename(here.page, 'sort', 'First');
    const first = await savedFile(here, id);
    await rename(other, 'limit', 'Second');
    const told = other.getByRole('dialog', { name: /have changed this scenario/ });
    await told.getByRole('button', { name: 'Save mine as a copy' }).click();
    await other.waitForURL(/shared-copy/);
    await node(other, 'limit').getByText('Second').waitFor();
    expect(await savedFile(here, id)).toBe(first);
    await other.close();
  });
});

describe.skipIf(!chromiumPath)('the page', () => {
  let here: Visit;

  beforeAll(async () => {
    here = await visit('ru-RU');
  });
  afterAll(() => here?.browser.close());

  it('is built by keys alone, in Russian', async () => {
    const { page } = here;
    const id = await newScenario(here, 'Клавиши', { create: 'Новый сценарий', name: 'Название', ok: 'Создать' });
    expect(id).toBe('klavishi');
    for (const words of ['импорт транз', 'rfm', 'фильтр по сегм']) {
      await page.keyboard.press('Control+Period');
      await page.getByRole('combobox', { name: 'Добавить узел' }).waitFor();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    }
    const file = JSON.parse(await savedFile(here, id));
    expect(file.links).toEqual(['transactions.transactions -> rfm.transactions', 'rfm.customers -> filter.input']);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    await page.keyboard.type('Оценка');
    await page.keyboard.press('Enter');
    expect(JSON.parse(await savedFile(here, id)).nodes[1].title).toBe('Оценка');
  });

  it('shows no English in Russian', async () => {
    const { page } = here;
    const names =
      /RfmFlows|RFM|ABC|XYZ|SendPulse|JavaScript|SMS|HTTP|CRM|Ctrl|English|React Flow|E-mail|e-mail|SQL|CSV|UTC|[a-z]+\/[A-Z]\w+|owner|«[^»]*»/g;
    // What is hidden is not shown: textContent would give it too.
    const shown = async () => (await page.locator('body').innerText()).replace(names, '');
    const foreign = (await shown())
      .match(/[A-Za-z]{3,}/g)
      ?.filter(word => !['transactions', 'rfm', 'filter'].includes(word));
    expect(foreign ?? []).toEqual([]);
  });

  it('complains of nothing', () => {
    expect(here.faults).toEqual([]);
  });
});

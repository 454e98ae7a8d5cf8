import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, newScenario, node, place, savedFile, type Visit, visit, watch } from './support/browser';

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

  it('never loses the first work silently: the second is told and keeps its own as a copy', async () => {
    const other = await here.context.newPage();
    watch(other, here.faults);
    await other.goto(`${here.origin}/scenarios/${id}`);
    await node(other, 'file').waitFor();
    await place(here.page, 'rows.sort', 480, 200);
    const first = await savedFile(here, id);
    await place(other, 'rows.limit', 480, 400);
    const told = other.getByRole('dialog', { name: 'Somebody else has changed this scenario' });
    await told.waitFor();
    await told.getByRole('button', { name: 'Save mine as a copy' }).click();
    await other.waitForURL(/shared-copy/);
    await node(other, 'limit').waitFor();
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
      /RfmFlows|RFM|SendPulse|JavaScript|SMS|HTTP|CRM|Ctrl|English|React Flow|E-mail|e-mail|SQL|CSV|UTC|[a-z]+\/[A-Z]\w+|owner|«[^»]*»/g;
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

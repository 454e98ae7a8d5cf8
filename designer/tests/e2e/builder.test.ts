import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath, type Visit, visit } from './support/browser';
import { runScenario, saveScenario } from './support/scenarios';

const mark = randomUUID().slice(0, 8);

/** A segment is built by conditions on the customer base, by mouse, and lives on: counted, saved, measured, edited, opened as a scenario. */
describe.skipIf(!chromiumPath)('building a segment by conditions', () => {
  let here: Visit;
  const name = `Face care ${mark}`;
  const counted = async () => Number((await here.page.locator('aside b').innerText()).replace(/\D/g, ''));
  /** The count, when it is another one than before. */
  const recounted = async (before: number) => {
    await here.page.waitForFunction(old => {
      const panel = document.querySelector('aside[aria-busy=false] b');
      return panel !== null && Number(panel.textContent?.replace(/\D/g, '')) !== old;
    }, before);
    return counted();
  };
  const found = async () => (await here.page.request.get(`${here.origin}/api/segments/face-care-${mark}`)).json();

  beforeAll(async () => {
    here = await visit();
    const folder = inject('base');
    await saveScenario(here, {
      format: 1,
      id: `fill-${mark}`,
      title: 'Fill the base',
      nodes: [
        { id: 'crm', type: 'sources.file', settings: { file: `${folder}/customers.csv` } },
        { id: 'bought', type: 'sources.transactions', settings: { file: `${folder}/transactions.csv` } },
        { id: 'lines', type: 'sources.file', settings: { file: `${folder}/lines.csv` } },
        { id: 'people', type: 'base.keep-customers', settings: { customer: 'customer_id' } },
        { id: 'receipts', type: 'base.keep-receipts', settings: { lineOrder: 'order_id' } },
      ],
      links: ['crm.table -> people.input', 'bought.transactions -> receipts.receipts', 'lines.table -> receipts.lines'],
    });
    await runScenario(here, `fill-${mark}`);
    await here.page.goto(`${here.origin}/segments`);
    await here.page.getByRole('button', { name: 'By conditions…' }).click();
  });
  afterAll(() => here?.browser.close());

  it('starts from everybody and counts every condition at once', async () => {
    const { page } = here;
    await page.getByText('Share of revenue', { exact: true }).waitFor();
    const everybody = await counted();
    expect(everybody).toBeGreaterThan(2900);
    await page.getByRole('button', { name: 'Condition', exact: true }).click();
    await page.getByRole('combobox', { name: 'Condition 1: column' }).click();
    await page.keyboard.type('Purchases (F)');
    await page.getByRole('option', { name: /Purchases \(F\)/ }).click();
    await page.getByRole('combobox', { name: 'Condition 1: comparison' }).click();
    await page.getByRole('option', { name: 'is at least' }).click();
    await page.getByRole('textbox', { name: 'Condition 1: Value' }).fill('2');
    const twice = await recounted(everybody);
    expect(twice).toBeLessThan(everybody);
    expect(twice).toBeGreaterThan(0);
  });

  it('takes brackets with purchases and their opposite', async () => {
    const { page } = here;
    const before = await counted();
    await page.getByRole('button', { name: 'Brackets' }).click();
    const brackets = page.getByRole('group', { name: 'Brackets', exact: true });
    await brackets.getByRole('button', { name: 'Remove the condition' }).click();
    await brackets.getByRole('button', { name: 'Purchases' }).click();
    await brackets.getByText("'Which' is not filled in.").waitFor();
    expect(await page.getByRole('button', { name: 'Make the segment' }).isDisabled()).toBe(true);
    await brackets.getByRole('combobox', { name: /: Which$/ }).click();
    await page.getByRole('option', { name: 'Уход за лицом' }).click();
    const some = await recounted(before);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(before);
    await brackets.getByRole('checkbox', { name: 'not' }).check();
    expect(await recounted(some)).toBe(before - some);
    await brackets.getByRole('checkbox', { name: 'not' }).uncheck();
    expect(await recounted(before - some)).toBe(some);
  });

  it('keeps what was counted, with its metrics, and works it out anew every day', async () => {
    const { page } = here;
    const customers = await counted();
    await page.getByLabel('Name of the segment').fill(name);
    await page.getByLabel('Work out anew every day at').check();
    await page.getByRole('button', { name: 'Make the segment' }).click();
    await page.waitForURL(new RegExp(`/segments/face-care-${mark}$`));
    await page.getByRole('heading', { name: /^Metrics/ }).waitFor();
    await page.getByText('Share of revenue', { exact: true }).waitFor();
    const { segment } = await found();
    expect([segment.latest.customers, segment.kind]).toEqual([customers, 'rule']);
    const triggers = await page.request.get(`${here.origin}/api/scenarios/activity`);
    const activity = (await triggers.json()).find((a: { scenario: string }) => a.scenario === segment.rule.scenario);
    expect(activity.armed).toBe(1);
  });

  it('opens the conditions again, and saves them as the next version', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Conditions…' }).click();
    await page.getByText('Share of revenue', { exact: true }).waitFor();
    expect(await page.getByLabel('Name of the segment').inputValue()).toBe(name);
    const before = await counted();
    await page.getByRole('textbox', { name: 'Condition 1: Value' }).fill('5');
    const fewer = await recounted(before);
    await page.getByRole('button', { name: 'Save the conditions' }).click();
    await page.getByRole('heading', { name: 'Customers of version 2' }).waitFor();
    expect((await found()).versions.map((v: { customers: number }) => v.customers)).toEqual([fewer, before]);
  });

  it('is worked out anew when asked', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Refresh now' }).click();
    await page.getByRole('button', { name: '3', exact: true }).waitFor();
  });

  it('is an ordinary scenario in the designer', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Open the scenario' }).click();
    await page.locator('.react-flow__node[data-id="segment"]').waitFor();
    const nodes = await page.locator('.react-flow__node').evaluateAll(all => all.map(n => n.getAttribute('data-id')));
    expect(nodes.sort()).toEqual([
      'customers',
      'indicators',
      'lines',
      'purchased',
      'receipts',
      'save',
      'segment',
      'timer',
    ]);
  });

  it('makes the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });

  it('asks for scores of RFM and for the forecast, which come into the scenario', async () => {
    const { page, origin } = here;
    await page.goto(`${origin}/segments`);
    await page.getByRole('button', { name: 'By conditions…' }).click();
    await page.getByText('Share of revenue', { exact: true }).waitFor();
    const asked = [
      ['R score', 'is at least', '4'],
      ['Probability of being alive', 'is less than', '0.7'],
    ] as const;
    let before = await counted();
    for (const [i, [column, comparison, value]] of asked.entries()) {
      await page.getByRole('button', { name: 'Condition', exact: true }).click();
      await page.getByRole('combobox', { name: `Condition ${i + 1}: column` }).click();
      await page.keyboard.type(column);
      await page.getByRole('option', { name: new RegExp(column) }).click();
      await page.getByRole('combobox', { name: `Condition ${i + 1}: comparison` }).click();
      await page.getByRole('option', { name: comparison }).click();
      await page.getByRole('textbox', { name: `Condition ${i + 1}: Value` }).fill(value);
      const fewer = await recounted(before);
      expect(fewer).toBeLessThan(before);
      expect(fewer).toBeGreaterThan(0);
      before = fewer;
    }
    await page.getByLabel('Name of the segment').fill(`Doubtful ${mark}`);
    await page.getByRole('button', { name: 'Make the segment' }).click();
    await page.waitForURL(new RegExp(`/segments/doubtful-${mark}$`));
    const { scenario } = await (await page.request.get(`${origin}/api/scenarios/segment-doubtful-${mark}`)).json();
    const types = scenario.nodes.map((n: { type: string }) => n.type);
    expect(types).toEqual(expect.arrayContaining(['analysis.rfm', 'analysis.forecast', 'segments.build']));
  });
});

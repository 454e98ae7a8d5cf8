import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath, newScenario, node, place, savedFile, type Visit, visit } from './support/browser';

/** A newcomer wires the whole main job on an empty canvas: by mouse, but for what has to be typed into fields. */
describe.skipIf(!chromiumPath)('a newcomer', () => {
  let here: Visit;
  let id = '';

  beforeAll(async () => {
    here = await visit();
    id = await newScenario(here, 'Newcomer');
  });
  afterAll(() => here?.browser.close());

  it('wires purchases, scores and a segment by putting them beside each other', async () => {
    const { page } = here;
    await place(page, 'sources.transactions', 130, 130);
    await page.getByRole('combobox', { name: 'File' }).fill(`${inject('base')}/transactions.csv`);
    await place(page, 'analysis.rfm', 400, 130);
    await place(page, 'segments.filter', 670, 130);
    await page.getByRole('combobox', { name: 'Segments' }).click();
    await page.getByRole('option', { name: "Can't lose" }).click();
    expect((await file()).links).toEqual([
      'transactions.transactions -> rfm.transactions',
      'rfm.customers -> filter.input',
    ]);
  });

  it('draws the links to the contacts from port to port', async () => {
    const { page } = here;
    await place(page, 'sources.file', 130, 420);
    await page.getByRole('combobox', { name: 'File' }).fill(`${inject('base')}/customers.csv`);
    await place(page, 'campaign.join-crm', 430, 420);
    await link(page, ['file', 'table'], ['join-crm', 'contacts']);
    await link(page, ['filter', 'output'], ['join-crm', 'customers']);
    const { links } = await file();
    expect(links).toContain('file.table -> join-crm.contacts');
    expect(links).toContain('filter.output -> join-crm.customers');
  });

  it('writes an e-mail, with columns completed in its text', async () => {
    const { page } = here;
    await place(page, 'campaign.send-email', 700, 420);
    await place(page, 'campaign.sendpulse-token', 430, 640);
    await page.getByRole('textbox', { name: 'Address of the API' }).fill('http://127.0.0.1:18080/');
    await page.getByRole('combobox', { name: 'Secret with the client id' }).fill('sandbox');
    await page.getByRole('combobox', { name: 'Secret with the client secret' }).fill('sandbox');
    await node(page, 'send-email').click({ position: { x: 80, y: 20 } });
    await page.getByRole('textbox', { name: "Sender's name" }).fill('Shop');
    await page.getByRole('textbox', { name: "Sender's address" }).fill('shop@example.com');
    await page.getByRole('combobox', { name: 'Texts', exact: true }).click();
    await page.getByRole('option', { name: 'The same for all' }).click();
    await page.getByRole('textbox', { name: 'Subject' }).click();
    await page.keyboard.type('Come back, {{first');
    await page.locator('.cm-tooltip-autocomplete li').first().click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).click();
    await page.keyboard.type('We miss you.');
    const email = (await file()).nodes.find((n: { id: string }) => n.id === 'send-email');
    expect(email.settings.subject).toBe('Come back, {{first_name}}');
    const { links } = await file();
    for (const [from, to] of [
      [
        ['join-crm', 'output'],
        ['send-email', 'recipients'],
      ],
      [
        ['sendpulse-token', 'token'],
        ['send-email', 'account'],
      ],
    ] as [[string, string], [string, string]][]) {
      if (!links.includes(`${from.join('.')} -> ${to.join('.')}`)) {
        await link(page, from, to);
      }
    }
  });

  it('makes the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });

  const file = async () => JSON.parse(await savedFile(here, id));
});

/** Drags from an output to an input. */
async function link(page: Page, from: [string, string], to: [string, string]): Promise<void> {
  const port = ([id, name]: [string, string], side: string) =>
    node(page, id).locator(`.react-flow__handle.${side}[data-handleid="${name}"]`);
  await port(from, 'source').hover();
  await page.mouse.down();
  await port(to, 'target').hover();
  await port(to, 'target').hover();
  await page.mouse.up();
}

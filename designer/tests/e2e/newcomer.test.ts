import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath, newScenario, node, place, savedFile, type Visit, visit } from './support/browser';
import { heldPorts, inboxTotals, ledgerCounts, sandboxOf, total } from './support/mainJob';

/** A newcomer wires the whole main job on an empty canvas and sends it: by mouse, but for what has to be typed into fields. */
describe.skipIf(!chromiumPath)('a newcomer', () => {
  let here: Visit;
  let id = '';
  let before = { email: 0, sms: 0 };

  beforeAll(async () => {
    here = await visit();
    before = await inboxTotals(here);
    id = await newScenario(here, 'Newcomer');
    // The whole job is to be seen at once, also while rows are looked at below it: what is out of sight cannot be clicked.
    await here.page.setViewportSize({ width: 1440, height: 1300 });
    for (const _ of [1, 2, 3]) {
      await here.page.getByRole('button', { name: 'Farther' }).click();
    }
  });
  afterAll(() => here?.browser.close());

  it('wires purchases, scores and a segment by putting them beside each other', async () => {
    const { page } = here;
    await place(page, 'sources.transactions', 130, 60);
    await field('File').fill(`${inject('base')}/transactions.csv`);
    await place(page, 'analysis.rfm', 310, 60);
    await place(page, 'segments.filter', 490, 60);
    await field('Segments').click();
    await page.getByRole('option', { name: "Can't lose" }).click();
    expect((await file()).links).toEqual([
      'transactions.transactions -> rfm.transactions',
      'rfm.customers -> filter.input',
    ]);
  });

  it('joins the contacts by links from port to port, and cleans them', async () => {
    const { page } = here;
    await place(page, 'sources.file', 490, 250);
    await field('File').fill(`${inject('base')}/customers.csv`);
    await place(page, 'campaign.join-crm', 670, 160);
    await link(page, ['file', 'table'], ['join-crm', 'contacts']);
    await link(page, ['filter', 'output'], ['join-crm', 'customers']);
    await place(page, 'columns.clean-contacts', 130, 400);
    await link(page, ['join-crm', 'output'], ['clean-contacts', 'input']);
    expect((await file()).links.slice(2).sort()).toEqual([
      'file.table -> join-crm.contacts',
      'filter.output -> join-crm.customers',
      'join-crm.output -> clean-contacts.input',
    ]);
  });

  it('gives each segment its texts, and parts recipients by what they have agreed to', async () => {
    const { page } = here;
    await place(page, 'sources.file', 130, 600);
    await field('File').fill(`${inject('base')}/messages.csv`);
    await place(page, 'campaign.variants', 310, 470);
    await page.getByRole('textbox', { name: 'Language of the variants' }).fill('en');
    await link(page, ['clean-contacts', 'contacts'], ['variants', 'recipients']);
    await link(page, ['file-2', 'table'], ['variants', 'variants']);
    await place(page, 'rows.filter', 490, 470);
    await link(page, ['variants', 'output'], ['filter-2', 'input']);
    for (const [at, column] of [
      [1, 'email_valid'],
      [2, 'email_consent'],
    ] as const) {
      await page.getByRole('button', { name: 'Condition', exact: true }).click();
      await field(`Condition ${at}: column`).click();
      await field(`Condition ${at}: column`).fill(column);
      await page.getByRole('option', { name: column }).click();
      await field(`Condition ${at}: Value`).click();
      await page.getByRole('option', { name: 'Yes' }).click();
    }
    const parting = (await file()).nodes.find((n: { id: string }) => n.id === 'filter-2');
    expect(parting.settings.conditions).toEqual({
      all: ['email_valid', 'email_consent'].map(column => ({ column, op: 'equals', value: true })),
    });
  });

  it('opens an account, and stores its secrets where they are asked for', async () => {
    const { page } = here;
    await place(page, 'campaign.sendpulse-token', 490, 660);
    await page.getByRole('textbox', { name: 'Address of the API' }).fill(await sandboxOf(here));
    for (const [name, secret] of [
      ['Secret with the client id', `${id}-id`],
      ['Secret with the client secret', `${id}-secret`],
    ] as const) {
      await field(name).fill(secret);
      await page.getByLabel(`Value of the secret ${secret}`).fill('any');
      await page.getByRole('button', { name: 'Store the secret' }).click();
      await page.getByText(`The secret ${secret} is stored.`).waitFor();
    }
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await page.locator('[data-ok=true]').waitFor();
  });

  it('writes an e-mail, with columns completed in its text, and an SMS', async () => {
    const { page } = here;
    await place(page, 'campaign.send-email', 670, 400);
    await page.getByRole('textbox', { name: "Sender's name" }).fill('Shop');
    await page.getByRole('textbox', { name: "Sender's address" }).fill('shop@example.com');
    await field('Texts').click();
    await page.getByRole('option', { name: 'The same for all' }).click();
    await link(page, ['filter-2', 'matched'], ['send-email', 'recipients']);
    await page.getByRole('textbox', { name: 'Subject' }).click();
    // Only these messages can be found by it.
    await page.keyboard.type(`${id}: come back, {{first`);
    await page.locator('.cm-tooltip-autocomplete li').first().click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).click();
    await page.keyboard.type('We miss you.');
    await place(page, 'campaign.send-sms', 670, 580);
    await page.getByRole('textbox', { name: 'Sender' }).fill('Shop');
    await link(page, ['filter-2', 'rest'], ['send-sms', 'recipients']);
    await link(page, ['sendpulse-token', 'token'], ['send-email', 'account']);
    await link(page, ['sendpulse-token', 'token'], ['send-sms', 'account']);
    const { nodes, links } = await file();
    const email = nodes.find((n: { id: string }) => n.id === 'send-email');
    expect(email.settings.subject).toBe(`${id}: come back, {{first_name}}`);
    expect(links).toHaveLength(12);
  });

  it('runs it dry and looks at the rows of every port', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Run all' }).click();
    await page.locator('[data-run]').waitFor();
    const ports = await heldPorts(here, id);
    expect(ports.length).toBeGreaterThanOrEqual(16);
    const view = page.getByRole('region', { name: 'Quick view' });
    const types = new Map<string, number>();
    for (const { node: at, port, rows } of ports) {
      const number = types.get(at) ?? 0;
      types.set(at, number + 1);
      if (number === 0) {
        await node(page, at).getByTitle('Look at the rows').first().click();
      } else {
        await view.getByRole('tab').nth(number).click();
      }
      await page.locator(`[data-looked=true][data-handleid="${port}"]`).waitFor();
      await view.getByText(new RegExp(`^${rows.toLocaleString('en')} rows?$`)).waitFor();
      if (rows > 0) {
        await view.getByRole('gridcell').first().waitFor();
      }
    }
    await view.getByRole('button', { name: 'Close' }).click();
  });

  it('sends it, and finds as many messages in the inbox as card, run and ledger tell of', async () => {
    const { page } = here;
    const dry = await page.locator('[data-run]').getAttribute('data-run');
    await page.getByRole('switch', { name: 'Dry run' }).locator('xpath=..').click();
    await page.getByRole('button', { name: 'Run all' }).click();
    await page.getByRole('checkbox', { name: /want to send/ }).click();
    await page.getByRole('button', { name: 'Send for real' }).click();
    await page.locator(`[data-run]:not([data-run="${dry}"])`).waitFor();
    const run = (await page.locator('[data-run]').getAttribute('data-run')) ?? '';
    const sent = { email: await ledgerCounts(here, run, 'email'), sms: await ledgerCounts(here, run, 'sms') };
    expect(sent.email.accepted).toBeGreaterThan(0);
    expect(sent.sms.accepted).toBeGreaterThan(0);
    for (const channel of ['email', 'sms'] as const) {
      const card = await node(page, `send-${channel}`)
        .getByText(/\d message/)
        .textContent();
      expect(Number(card?.replace(/\D/g, ''))).toBe(sent[channel].accepted);
    }
    await page.getByRole('button', { name: 'Progress of the run' }).click();
    await page.getByRole('link', { name: 'Open this run' }).click();
    const all = (sent.email.accepted ?? 0) + (sent.sms.accepted ?? 0);
    await page.getByText(new RegExp(`^accepted ${all}\\b`)).waitFor();
    const after = await inboxTotals(here);
    expect(after).toEqual({
      email: before.email + (sent.email.accepted ?? 0),
      sms: before.sms + (sent.sms.accepted ?? 0),
    });
    await page.getByRole('radio', { name: 'E-mail' }).locator('xpath=..').click();
    await page.getByRole('textbox', { name: /^Search/ }).fill(`${id}: come back`);
    expect(await total(page)).toBe(sent.email.accepted);
    await page.getByRole('heading', { name: /: come back, \S+/ }).waitFor();
  });

  it('makes the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });

  const field = (name: string) => here.page.getByRole('combobox', { name, exact: true });
  const file = async () => JSON.parse(await savedFile(here, id));
});

/** Drags from an output to an input, unless putting the nodes beside each other has linked them. */
async function link(page: Page, from: [string, string], to: [string, string]): Promise<void> {
  const port = ([id, name]: [string, string], side: string) =>
    node(page, id).locator(`.react-flow__handle.${side}[data-handleid="${name}"]`);
  await port(from, 'source').hover();
  await page.mouse.down();
  await port(to, 'target').hover();
  await port(to, 'target').hover();
  await page.mouse.up();
}

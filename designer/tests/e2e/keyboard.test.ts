import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { chromiumPath, newScenario, savedFile, type Visit, visit } from './support/browser';
import { heldPorts, ledgerCounts, sandboxOf, total } from './support/mainJob';

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

  it('says what a button does once it is reached, and once the mouse rests on it', async () => {
    const { page } = here;
    const hint = page.getByRole('tooltip');
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await undo.hover();
    await hint.getByText('Undo (Ctrl + Z)').waitFor();
    await page.mouse.move(700, 500);
    await hint.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Dark colours' }).focus();
    await press('Tab');
    await hint.waitFor();
    expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe(
      await hint.locator('span').first().getAttribute('id'),
    );
    await press('Escape');
    await hint.waitFor({ state: 'detached' });
    await page.locator('[data-canvas]').focus();
  });

  it('gives an output a label of its own from the menu of its port', async () => {
    await press('ArrowLeft', 'Alt+Shift+ArrowDown', 'Shift+F10');
    await here.page.locator('[data-menu=port]').waitFor();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
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
    await page.getByRole('option', { name: 'Borders' }).waitFor();
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

/** The whole main job without a mouse, from the home page to the inbox. Nothing has the keys but what they have gone to. */
describe.skipIf(!chromiumPath)('the main job by keys alone', () => {
  let here: Visit;
  let id = '';
  let before = { email: 0, sms: 0 };

  beforeAll(async () => {
    here = await visit();
  });
  afterAll(() => here?.browser.close());

  it('looks into the inbox and begins a scenario', async () => {
    await tabTo('Sandbox inbox');
    await press('Enter');
    before = await totals();
    await tabTo('Home', 'Shift+Tab');
    await press('Enter');
    await tabTo('New scenario');
    await press('Enter');
    await here.page.getByRole('dialog').waitFor();
    await fill('Title', 'By keys');
    await press('Enter');
    await here.page.locator('[data-canvas]').waitFor();
    id = new URL(here.page.url()).pathname.split('/').at(-1) ?? '';
  });

  it('adds nodes behind each other, and goes into their settings and out again', async () => {
    await add('import transactions');
    await press('Enter');
    await fill('File', `${inject('base')}/transactions.csv`);
    await press('Escape');
    await add('rfm analysis');
    await add('filter segment');
    await press('Enter');
    await fill('Segments', "Can't lose");
    await press('ArrowDown', 'Enter', 'Escape', 'Escape');
    await add('join crm');
    expect((await file()).links).toEqual([
      'transactions.transactions -> rfm.transactions',
      'rfm.customers -> filter.input',
      'filter.output -> join-crm.customers',
    ]);
    expect((await settingsOf('filter')).segments).toEqual(['cant-lose-them']);
  });

  it('adds a source for what the chosen node still needs', async () => {
    await add('import file');
    await press('Enter');
    await fill('File', `${inject('base')}/customers.csv`);
    await press('Escape', 'ArrowRight');
    await add('clean contacts');
    expect((await file()).links.slice(3)).toEqual([
      'file.table -> join-crm.contacts',
      'join-crm.output -> clean-contacts.input',
    ]);
  });

  it('parts recipients by an expression, and writes an e-mail', async () => {
    await add('filter rows');
    await press('Enter');
    await fill('Expression', 'email_valid AND email_consent');
    // The first closes the list of columns, if it is there.
    await press('Escape', 'Escape');
    await add('send e-mail');
    await press('Enter');
    await fill("Sender's name", 'Shop');
    await fill("Sender's address", 'shop@example.com');
    await tabTo('Texts');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await fill('Subject', `${id}: come back, {{first`);
    const offered = here.page.locator('.cm-tooltip-autocomplete li');
    // Whoever types before the columns of a new link are known asks for the list.
    await vi.waitUntil(
      async () => {
        const isOpen = (await offered.count()) > 0;
        await (isOpen || press('Control+Space'));
        return isOpen;
      },
      { interval: 500, timeout: 15_000 },
    );
    // A list that has just opened takes no Enter that was meant for what was there before.
    await vi.waitUntil(async () => {
      await press('Enter');
      return (await offered.count()) === 0;
    });
    await fill('Text', 'We miss you.');
    // Where Tab could indent, the first gives Tab back its meaning.
    await press('Escape', 'Escape');
    expect((await settingsOf('filter-2')).expression).toBe('email_valid AND email_consent');
    expect((await settingsOf('send-email')).subject).toBe(`${id}: come back, {{first_name}}`);
  });

  it('writes an SMS from the second output', async () => {
    await goTo('filter-2');
    await press('Alt+Shift+ArrowDown', 'ArrowDown');
    await add('send sms');
    await press('Enter');
    await fill('Sender', 'Shop');
    await tabTo('Text');
    await press('ArrowDown', 'ArrowDown', 'Enter', 'Tab');
    await fill('Text', 'We miss you.');
    await press('Escape', 'Escape');
    expect((await settingsOf('send-sms')).text).toBe('We miss you.');
    expect((await file()).links.slice(5)).toEqual([
      'clean-contacts.contacts -> filter-2.input',
      'filter-2.matched -> send-email.recipients',
      'filter-2.rest -> send-sms.recipients',
    ]);
  });

  it('opens an account, stores its secrets, and links it to another node by name', async () => {
    await add('sendpulse token');
    await press('Enter');
    for (const [field, secret] of [
      ['Secret with the client id', `${id}-id`],
      ['Secret with the client secret', `${id}-secret`],
    ] as const) {
      await fill(field, secret);
      await fill(`Value of the secret ${secret}`, 'any');
      await press('Enter');
      await here.page.getByText(`The secret ${secret} is stored.`).waitFor();
    }
    await fill('Address of the API', await sandboxOf(here));
    await press('Escape', 'Control+KeyL');
    await choose('send e-mail');
    expect((await file()).links.slice(8)).toEqual([
      'sendpulse-token.token -> send-sms.account',
      'sendpulse-token.token -> send-email.account',
    ]);
  });

  it('runs it dry and looks at the rows of every port', async () => {
    await press('Shift+F9');
    await here.page.locator('[data-run]').waitFor();
    const view = here.page.getByRole('region', { name: 'Quick view' });
    let open = '';
    for (const { node: at, port, rows } of await heldPorts(here, id)) {
      // The first output opens the view; from its tab the arrow goes on to the others.
      if (at === open) {
        await press('ArrowRight');
      } else {
        await goTo(at);
        await press('Alt+Digit1');
        await here.page.locator('[data-port-view]:focus').waitFor();
        await press('Tab');
        open = at;
      }
      await here.page.locator(`[data-looked=true][data-handleid="${port}"]`).waitFor();
      await view.getByText(new RegExp(`^${rows.toLocaleString('en')} rows?$`)).waitFor();
    }
  });

  it('goes into the rows and back to the canvas, and closes them', async () => {
    const { page } = here;
    await goTo('filter-2');
    await press('F3');
    await page.getByRole('gridcell').first().waitFor();
    await press('Tab');
    expect(await reached()).toMatch(/^Matched/);
    await press('ArrowRight');
    await page.locator('[data-looked=true][data-handleid=rest]').waitFor();
    await press('Escape', 'Alt+Digit2', 'F3', 'F3');
    await page.locator('[data-port-view]').waitFor({ state: 'detached' });
  });

  it('sends it, and finds as many messages in the inbox as the ledger holds', async () => {
    const { page } = here;
    const dry = await page.locator('[data-run]').getAttribute('data-run');
    await press('Alt+F9');
    await page.getByRole('dialog').waitFor();
    await tabTo('Dry run: nothing is sent or written');
    await press('ArrowDown');
    await tabTo('I have looked at it and want to send');
    await press('Space');
    await tabTo('Send for real');
    await press('Enter');
    await page.locator(`[data-run]:not([data-run="${dry}"])`).waitFor();
    const run = (await page.locator('[data-run]').getAttribute('data-run')) ?? '';
    const [email, sms] = await Promise.all(['email', 'sms'].map(channel => ledgerCounts(here, run, channel)));
    expect(email?.accepted).toBeGreaterThan(0);
    expect(sms?.accepted).toBeGreaterThan(0);
    await press('Control+KeyK');
    await choose('sandbox inbox');
    expect(await totals()).toEqual({
      email: before.email + (email?.accepted ?? 0),
      sms: before.sms + (sms?.accepted ?? 0),
    });
    await press('ArrowLeft');
    await fill('Search recipient, sender and subject', `${id}: come back`, 'Shift+Tab');
    await page.getByRole('heading', { name: new RegExp(`^${id}: come back, \\S+`) }).waitFor();
    expect(await total(page)).toBe(email?.accepted);
  });

  it('makes the page complain of nothing', () => {
    expect(here.faults).toEqual([]);
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await here.page.keyboard.press(key);
    }
  };
  const file = async () => JSON.parse(await savedFile(here, id));
  const settingsOf = async (node: string) => (await file()).nodes.find((n: { id: string }) => n.id === node)?.settings;

  /** What has the keys, by the name that a screen reader says. */
  const reached = () =>
    here.page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const name = element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent;
      return (name ?? '').replace(/ \*$/, '').trim();
    });
  /** Goes on until what is wanted has the keys; what cannot be reached is a fault. */
  const tabTo = async (name: string, key = 'Tab') => {
    const passed = new Set<string>();
    const arrived = async () => {
      const at = await reached();
      if (at !== name) {
        passed.add(at);
        await press(key);
      }
      return at === name;
    };
    await vi.waitUntil(arrived, { interval: 10, timeout: 15_000 }).catch(() => {
      throw new Error(`Not reached: ${name}. Passed: ${[...passed].join(' | ')}`);
    });
  };
  const fill = async (name: string, text: string, key = 'Tab') => {
    await tabTo(name, key);
    // All but its end at once, as when it is pasted; the end as it is typed, for lists that open by it.
    await here.page.keyboard.insertText(text.slice(0, -7));
    await here.page.keyboard.type(text.slice(-7));
  };
  const choose = async (words: string) => {
    await here.page.getByRole('dialog').waitFor();
    await here.page.keyboard.type(words);
    await press('Enter');
    await here.page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const add = async (words: string) => {
    await press('Control+Period');
    await choose(words);
  };
  const goTo = async (node: string) => {
    await press('Control+KeyK');
    await choose(`node ${node}`);
  };
  /** The inbox by channel; the choice of the channel stands behind the search. */
  const totals = async () => {
    await tabTo('Search recipient, sender and subject');
    await press('Tab', 'ArrowRight');
    const email = await total(here.page);
    await press('ArrowRight');
    return { email, sms: await total(here.page) };
  };
});

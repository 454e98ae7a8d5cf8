import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath, newScenario, node, place, rename, savedFile, type Visit, visit } from './support/browser';
import { Program } from './support/program';

// Long enough to be killed in the middle, short enough to be waited for.
const slow = {
  script: 'var sum = 0; for (var i = 0; i < 8000; i++) { sum += i; } return { sum: sum };',
  columns: [{ name: 'sum', type: 'integer' }],
};

/** The server dies by SIGKILL under the page, and comes back on the same folder and port. */
describe.skipIf(!chromiumPath)('a server that dies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rfmflows-restart-'));
  const server = new Program(folder, ['serve', '--files', inject('base')]);
  let here: Visit;
  let id = '';

  beforeAll(async () => {
    await server.start();
    here = await visit('en-US', server.link);
    const { page } = here;
    id = await newScenario(here, 'Restart');
    const scenario = JSON.parse(await savedFile(here, id));
    scenario.nodes = [
      {
        id: 'file',
        type: 'sources.file',
        version: 1,
        at: [40, 60],
        settings: { file: `${inject('base')}/transactions.csv` },
      },
      { id: 'first', type: 'rows.limit', version: 1, at: [340, 60], settings: { rows: 200 } },
      { id: 'slow', type: 'columns.javascript', version: 1, at: [640, 60], settings: slow },
    ];
    scenario.links = ['file.table -> first.input', 'first.output -> slow.input'];
    const { revision } = await (await page.request.get(`${server.origin}/api/scenarios/${id}`)).json();
    const answer = await page.request.put(`${server.origin}/api/scenarios/${id}`, {
      data: scenario,
      headers: { 'If-Match': `"${revision}"` },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    await page.reload();
    await node(page, 'slow').waitFor();
  });
  afterAll(async () => {
    await here?.browser.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves a run that is shown as broken off, and is gone on with to its end', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Run all' }).click();
    await node(page, 'slow').getByRole('progressbar').waitFor();
    await server.kill();
    await rename(page, 'first', 'While it was away');
    await page.locator('[data-saving=unreachable]').waitFor();
    await server.start();
    await page.locator('[data-saving=saved]').waitFor();
    const run = page.locator('[data-run]');
    await run.getByText('Broken off').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await node(page, 'slow').getByRole('progressbar').waitFor();
    await run.getByText('Done').waitFor({ timeout: 40_000 });
    await page.getByRole('button', { name: 'Progress of the run' }).click();
    await page.getByRole('link', { name: 'Open this run' }).click();
    await page.getByText('Times started').waitFor();
    expect(await (await page.request.get(`${page.url().replace('/runs/', '/api/runs/')}`)).json()).toMatchObject({
      run: { status: 'succeeded', starts: 2 },
    });
  });

  it('takes nothing of what was made while it could not be reached, though the page is loaded anew', async () => {
    const { page } = here;
    await page.goto(`${server.origin}/scenarios/${id}`);
    await node(page, 'first').getByText('While it was away').waitFor();
    const refuse = (route: { abort(): Promise<void>; fallback(): Promise<void>; request(): { method(): string } }) =>
      route.request().method() === 'PUT' ? route.abort() : route.fallback();
    await page.route('**/api/scenarios/*', refuse);
    await place(page, 'rows.sort', 700, 400);
    await page.locator('[data-saving=unreachable]').waitFor();
    page.once('dialog', dialog => void dialog.accept());
    await page.reload();
    await node(page, 'sort').waitFor();
    await page.unroute('**/api/scenarios/*', refuse);
    expect(await savedFile(here, id)).toContain('rows.sort');
  });
});

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visit } from './browser';

type NodeTypes = { id: string; outputs: { name: string; kind: string }[] }[];

/** An output with rows, and how many the server holds there. */
export interface HeldPort {
  node: string;
  port: string;
  rows: number;
}

/** Every table that the nodes of a scenario give, apart from errors, in the order of the file. */
export async function heldPorts({ page, origin }: Visit, id: string): Promise<HeldPort[]> {
  const read = async <T>(path: string) => (await (await page.request.get(`${origin}${path}`)).json()) as T;
  const types = await read<NodeTypes>('/api/node-types');
  const { scenario } = await read<{ scenario: { nodes: { id: string; type: string }[] } }>(`/api/scenarios/${id}`);
  const ports = scenario.nodes.flatMap(({ id: node, type }) =>
    (types.find(t => t.id === type)?.outputs ?? [])
      .filter(p => p.kind === 'table' && p.name !== 'error')
      .map(p => ({ node, port: p.name })),
  );
  return Promise.all(
    ports.map(async ({ node, port }) => {
      const path = `/api/scenarios/${id}/nodes/${node}/ports/${port}/rows?limit=1`;
      return { node, port, rows: (await read<{ total: number }>(path)).total };
    }),
  );
}

/** How many messages of a run the ledger holds by state. */
export async function ledgerCounts({ page, origin }: Visit, run: string, channel: string) {
  const answer = await page.request.get(`${origin}/api/ledger/counts?run=${run}&channel=${channel}`);
  expect(answer.ok()).toBe(true);
  return (await answer.json()) as Record<string, number>;
}

/** Where the sandbox of the server under test listens. */
export async function sandboxOf({ page, origin }: Visit): Promise<string> {
  const { sandbox } = await (await page.request.get(`${origin}/api/about`)).json();
  expect(sandbox).toMatch(/^http/);
  return sandbox;
}

/** How many messages the inbox tells of by channel, read by mouse from its page. */
export async function inboxTotals({ page }: Visit): Promise<{ email: number; sms: number }> {
  await page.getByRole('link', { name: 'Sandbox inbox' }).click();
  const of = async (channel: string) => {
    await page.getByRole('radio', { name: channel }).locator('xpath=..').click();
    return total(page);
  };
  return { email: await of('E-mail'), sms: await of('SMS') };
}

/** How many messages the inbox tells of, once it is about what was asked for. */
export const total = async (page: Page): Promise<number> =>
  Number((await page.locator('[role=status][aria-busy=false]').textContent())?.replace(/\D/g, ''));

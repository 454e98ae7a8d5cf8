import { expect, vi } from 'vitest';
import type { Visit } from './browser';

/** Saves a scenario without drawing it. */
export async function saveScenario({ page, origin }: Visit, scenario: object): Promise<void> {
  const saved = await page.request.post(`${origin}/api/scenarios`, { data: scenario });
  expect(saved.ok(), await saved.text()).toBe(true);
}

/** Runs a scenario to its end and gives the run. */
export async function runScenario(
  { page, origin }: Visit,
  scenarioId: string,
  parameters: object = {},
): Promise<string> {
  const started = await page.request.post(`${origin}/api/runs`, { data: { scenarioId, mode: 'design', parameters } });
  expect(started.ok(), await started.text()).toBe(true);
  const { id } = await started.json();
  const status = async () => (await (await page.request.get(`${origin}/api/runs/${id}`)).json()).run.status;
  await vi.waitUntil(async () => (await status()) !== 'running', { timeout: 600_000, interval: 200 });
  expect(await status()).toBe('succeeded');
  return id;
}

/** Runs a scenario that is not saved, for real, to its end. */
export async function runGiven({ page, origin }: Visit, scenario: object, asOf?: string): Promise<void> {
  const data = { mode: 'production', asOf, scenario: { format: 1, ...scenario } };
  const started = await page.request.post(`${origin}/api/runs`, { data });
  expect(started.ok(), await started.text()).toBe(true);
  const { id } = await started.json();
  const run = async () => (await page.request.get(`${origin}/api/runs/${id}`)).json();
  await vi.waitUntil(async () => (await run()).run.status !== 'running', { timeout: 60_000, interval: 100 });
  expect((await run()).run.status, JSON.stringify(await run())).toBe('succeeded');
}

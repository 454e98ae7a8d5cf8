import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

const known = [
  process.env.RFMFLOWS_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium is; undefined leaves the browser's tests out. */
export const chromiumPath = known.find(path => path && existsSync(path));

export interface Visit {
  browser: Browser;
  context: BrowserContext;
  page: Page;
  /** What the page has complained about. */
  faults: string[];
  origin: string;
}

/** Opens the page as somebody who is signed in. */
export async function visit(locale = 'en-US', link = inject('link')): Promise<Visit> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale });
  const faults: string[] = [];
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  watch(page, faults);
  await page.goto(link);
  return { browser, context, page, faults, origin: new URL(link).origin };
}

export function watch(page: Page, faults: string[]): void {
  page.on('pageerror', fault => faults.push(fault.message));
  // A refused request is told as an error too; tests that want one look at what the page makes of it.
  page.on(
    'console',
    message =>
      message.type() === 'error' &&
      !message.text().startsWith('Failed to load resource') &&
      faults.push(message.text()),
  );
}

/** The scenario as the server has it, once everything is saved. */
export async function savedFile({ page, origin }: Visit, id: string): Promise<string> {
  await page.locator('[data-saving=saved]').waitFor();
  const answer = await page.request.get(`${origin}/api/scenarios/${id}`);
  expect(answer.ok()).toBe(true);
  return JSON.stringify((await answer.json()).scenario, null, 2);
}

/** Makes an empty scenario by mouse, and gives its id. */
export async function newScenario(
  { page, origin }: Visit,
  title: string,
  words = { create: 'New scenario', name: 'Title', ok: 'Create' },
): Promise<string> {
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: words.create }).click();
  await page.getByRole('dialog').getByLabel(words.name).fill(title);
  await page.getByRole('dialog').getByRole('button', { name: words.ok }).click();
  await page.waitForURL(/\/scenarios\//);
  await page.locator('[data-canvas]').waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Drags a component from the palette to a place on the canvas, in pixels from its upper left corner. */
export async function place(page: Page, type: string, x: number, y: number): Promise<void> {
  await page.locator(`[data-type="${type}"]`).dragTo(page.locator('.react-flow__pane'), { targetPosition: { x, y } });
}

export const node = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);

/** Gives a node another title by F2. */
export async function rename(page: Page, id: string, title: string): Promise<void> {
  await node(page, id).click();
  await page.keyboard.press('F2');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
}

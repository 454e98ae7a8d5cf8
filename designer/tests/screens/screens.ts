import type { Page } from 'playwright-core';
import { node, type Visit } from '../e2e/support/browser';

export interface Screen {
  name: string;
  /** The name of the image of it that the README shows. */
  image?: string;
  open(visit: Visit, words: Words): Promise<void>;
}

/** What the buttons that lead to a screen are called. */
export interface Words {
  copy: string;
  create: string;
  add: string;
  tryNew: string;
  look: string;
  start: string;
  matrix: string;
  statistics: string;
  chart: string;
  compare: string;
  overlap: string;
  combine: string;
  edit: string;
  erase: string;
  newVersion: string;
  calibration: string;
  conditions: string;
}

export const words: Record<'en' | 'ru', Words> = {
  en: {
    copy: 'Copy…',
    create: 'New scenario',
    add: 'Add a secret',
    tryNew: 'Test a connection…',
    look: 'Look into 3000/customers.csv',
    start: 'Show the tour',
    matrix: 'RFM matrix',
    statistics: 'Statistics',
    chart: 'Chart',
    compare: 'Compare',
    overlap: 'Overlap',
    combine: 'Combine…',
    edit: 'Name and colour…',
    erase: 'Erase…',
    newVersion: 'New version…',
    calibration: 'Calibration',
    conditions: 'Conditions…',
  },
  ru: {
    copy: 'Скопировать…',
    create: 'Новый сценарий',
    add: 'Добавить секрет',
    tryNew: 'Проверить подключение…',
    look: 'Заглянуть в 3000/customers.csv',
    start: 'Показать',
    matrix: 'RFM-матрица',
    statistics: 'Статистика',
    chart: 'Диаграмма',
    compare: 'Сравнение',
    overlap: 'Пересечение',
    combine: 'Объединить…',
    edit: 'Название и цвет…',
    erase: 'Удалить данные…',
    newVersion: 'Новая версия…',
    calibration: 'Проверка прогноза',
    conditions: 'Условия…',
  },
};

/** The scenario that has been run, and that the screens show. */
export const shown = 'screens';
/** The customer of the base whom the screens show. */
export const customer = '1';
/** The scenario that has kept a model and a history, and what both are called. */
export const kept = 'rfm-kept';
export const recipe = 'win-back-cant-lose-them';

const go = async ({ page, origin }: Visit, path: string, ready: string) => {
  await page.goto(`${origin}${path}`);
  await page.locator(ready).first().waitFor();
};
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
const viewer = (page: Page, name: string) => page.getByRole('radio', { name }).locator('xpath=..').click();
const dialog = (page: Page) => page.getByRole('dialog').waitFor();

/** Every screen and dialog, in an order in which each opens quickly from the one before. */
export const screens: readonly Screen[] = [
  { name: 'home', image: 'home', open: visit => go(visit, '/', '[data-recipe]') },
  { name: 'recipe', image: 'recipe', open: visit => go(visit, `/recipes/${recipe}`, 'ol li') },
  {
    name: 'copy',
    open: async ({ page }, { copy }) => {
      await press(page, copy);
      // The remarks about the files that are not there yet.
      await page.locator('[data-parameter=transactions] [data-severity]').waitFor();
    },
  },
  { name: 'scenarios', open: visit => go(visit, '/scenarios', 'tbody tr') },
  {
    name: 'new-scenario',
    open: async ({ page }, { create }) => {
      await press(page, create);
      await dialog(page);
    },
  },
  { name: 'runs', open: visit => go(visit, '/runs', 'tbody tr') },
  {
    name: 'segments',
    open: async visit => {
      await go(visit, '/segments', 'tbody tr');
      for (const segment of ['recent', 'one-time']) {
        await visit.page
          .locator('tr', { has: visit.page.locator(`a[href$="/segments/${segment}"]`) })
          .getByRole('checkbox')
          .check();
      }
    },
  },
  {
    name: 'overlap',
    open: async ({ page }, { overlap }) => {
      await press(page, overlap);
      await page.getByRole('dialog').locator('dd').first().waitFor();
    },
  },
  {
    name: 'combine',
    open: async ({ page }, { combine }) => {
      await page.keyboard.press('Escape');
      await press(page, combine);
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  { name: 'customers', open: visit => go(visit, '/customers', 'tbody tr') },
  { name: 'customer', open: visit => go(visit, `/customers/${customer}`, 'ol li') },
  {
    name: 'customer-indicators',
    open: visit => go(visit, `/customers/${customer}?view=indicators`, '[data-indicator]'),
  },
  { name: 'customer-segments', open: visit => go(visit, `/customers/${customer}?view=segments`, '[data-model]') },
  {
    name: 'customer-erase',
    open: async ({ page }, { erase }) => {
      await press(page, erase);
      await dialog(page);
    },
  },
  { name: 'segment', open: visit => go(visit, '/segments/recent', '#members ~ div tbody tr') },
  {
    name: 'segment-conditions',
    open: async (visit, { conditions }) => {
      await go(visit, '/segments/by-conditions', '#versions ~ div tbody tr');
      await press(visit.page, conditions);
      await visit.page.locator('aside[aria-busy=false] b').waitFor();
    },
  },
  {
    name: 'segment-new',
    open: visit => go(visit, '/segments/_new', 'aside[aria-busy=false] b'),
  },
  {
    name: 'segment-metrics',
    open: visit => go(visit, '/segments/by-conditions', '#metrics ~ dl'),
  },
  {
    name: 'segment-edit',
    open: async ({ page }, { edit }) => {
      await press(page, edit);
      await dialog(page);
    },
  },
  { name: 'rfm', open: visit => go(visit, '/rfm', '#histories ~ div tbody tr') },
  { name: 'rfm-model', open: visit => go(visit, `/rfm/models/${kept}`, '[data-axis]') },
  {
    name: 'rfm-model-edit',
    open: async ({ page }, { newVersion }) => {
      await press(page, newVersion);
      await page.getByRole('dialog').locator('tr[data-segment]').first().waitFor();
    },
  },
  { name: 'history-sizes', open: visit => go(visit, `/rfm/history/${kept}`, '[data-drawing] canvas') },
  {
    name: 'history-migration',
    open: async visit => {
      await go(visit, `/rfm/history/${kept}?view=migration&from=2026-09-30&to=2026-10-31`, '[data-migration]');
      await visit.page.locator('[data-migration] button[data-same=false]:not([aria-disabled=true])').first().click();
      await visit.page.locator('[data-customers] tbody tr').first().waitFor();
    },
  },
  {
    name: 'history-streams',
    open: visit => go(visit, `/rfm/history/${kept}?view=streams&from=2026-08-31`, '[data-drawing] canvas'),
  },
  {
    name: 'history-stays',
    open: visit => go(visit, `/rfm/history/${kept}?view=stays`, '[data-customers] tbody tr'),
  },
  {
    name: 'calibration',
    open: async (visit, { calibration }) => {
      await go(visit, `/scenarios/${kept}?look=forecast.repeats`, '[data-port-view]');
      await viewer(visit.page, calibration);
      await visit.page.locator('[data-port-view] canvas').waitFor();
    },
  },
  { name: 'connections', open: visit => go(visit, '/connections', 'tbody tr') },
  {
    name: 'secret',
    open: async ({ page }, { add }) => {
      await press(page, add);
      await dialog(page);
    },
  },
  {
    name: 'trial',
    open: async (visit, { tryNew }) => {
      await go(visit, '/connections', 'tbody tr');
      await press(visit.page, tryNew);
      await dialog(visit.page);
    },
  },
  { name: 'files', open: visit => go(visit, '/files', 'tbody tr') },
  {
    name: 'file-preview',
    open: async ({ page }, { look }) => {
      await press(page, look);
      await page.getByRole('dialog').locator('tbody tr').first().waitFor();
    },
  },
  { name: 'inbox', image: 'inbox', open: visit => go(visit, '/inbox', 'article') },
  { name: 'settings', open: visit => go(visit, '/settings', 'dl') },
  {
    name: 'tour',
    open: async ({ page }, { start }) => {
      await press(page, start);
      await page.locator('[data-step=welcome]').waitFor();
    },
  },
  { name: 'nowhere', open: visit => go(visit, '/scenarios/no-such', 'main p') },
  {
    name: 'editor',
    image: 'designer',
    open: async visit => {
      await go(visit, `/scenarios/${shown}`, '[data-canvas]');
      await node(visit.page, 'rfm').locator('footer[data-kind=good]').waitFor();
    },
  },
  {
    name: 'node',
    open: async ({ page }) => {
      await node(page, 'rfm').click();
      await page.keyboard.press('Enter');
      await page.locator('[data-setting]').first().waitFor();
    },
  },
  {
    name: 'quick-view',
    image: 'quick-view',
    open: async ({ page }) => {
      await page.keyboard.press('F3');
      await page.getByRole('gridcell').first().waitFor();
    },
  },
  {
    name: 'matrix',
    image: 'matrix',
    open: async ({ page }, { matrix }) => {
      await viewer(page, matrix);
      await page.locator('[data-cell]').first().waitFor();
    },
  },
  {
    name: 'statistics',
    open: async ({ page }, { statistics }) => {
      await viewer(page, statistics);
      await page.locator('[data-port-view] article dl').first().waitFor();
    },
  },
  {
    name: 'chart',
    open: async ({ page }, { chart }) => {
      await viewer(page, chart);
      await page.locator('[data-port-view] canvas').waitFor();
    },
  },
  {
    name: 'compare',
    open: async ({ page }, { compare }) => {
      await viewer(page, compare);
      await page.locator('[data-port-view] select').first().waitFor();
    },
  },
  {
    name: 'record',
    open: async visit => {
      await go(visit, `/scenarios/${shown}`, '[data-canvas]');
      await node(visit.page, 'segment').click();
      await visit.page.keyboard.press('F3');
      await visit.page.getByRole('gridcell').first().waitFor();
      await visit.page.keyboard.press('Alt+Digit2');
      await visit.page.locator('[data-port-view] dl').waitFor();
    },
  },
  {
    name: 'progress',
    open: async visit => {
      await go(visit, `/scenarios/${shown}`, '[data-canvas]');
      await node(visit.page, 'rfm').waitFor();
      await visit.page.keyboard.press('Alt+KeyR');
      await visit.page.locator('[data-process] tbody tr').first().waitFor();
    },
  },
  {
    name: 'as-table',
    open: async visit => {
      await go(visit, `/scenarios/${shown}`, '[data-canvas]');
      await node(visit.page, 'rfm').waitFor();
      await visit.page.keyboard.press('Alt+KeyT');
      await visit.page.locator('[data-flow-table] tbody tr').first().waitFor();
    },
  },
  {
    name: 'versions',
    open: async visit => {
      await go(visit, `/scenarios/${shown}`, '[data-canvas]');
      await node(visit.page, 'rfm').waitFor();
      await visit.page.keyboard.press('Alt+KeyP');
      await dialog(visit.page);
    },
  },
  {
    name: 'run-with',
    open: async visit => {
      await go(visit, `/scenarios/${shown}`, '[data-canvas]');
      await node(visit.page, 'rfm').waitFor();
      await visit.page.keyboard.press('Alt+F9');
      await dialog(visit.page);
    },
  },
  {
    name: 'run',
    open: async visit => {
      await go(visit, '/runs', 'tbody tr');
      const ofShown = visit.page.locator('tr', { has: visit.page.locator(`a[href="/scenarios/${shown}"]`) });
      await ofShown.locator('a[href^="/runs/"]').first().click();
      await visit.page.waitForURL(/\/runs\/.+/);
      await visit.page.locator('.react-flow__node').first().waitFor();
    },
  },
  {
    name: 'add-list',
    open: async visit => {
      await go(visit, `/scenarios/${shown}`, '[data-canvas]');
      await node(visit.page, 'rfm').waitFor();
      await visit.page.keyboard.press('Control+Period');
      await visit.page.getByRole('dialog').getByRole('combobox').waitFor();
    },
  },
  {
    name: 'keys',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await page.getByRole('dialog').locator('table').waitFor();
    },
  },
];

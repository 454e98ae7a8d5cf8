/** The recipe that the tour takes through. */
const recipe = 'win-back-cant-lose-them';

export interface Step {
  key: 'welcome' | 'copy' | 'fill' | 'canvas' | 'dryRun' | 'run' | 'confirm' | 'wait' | 'sent' | 'inbox' | 'arrived';
  /** Where the step begins; the tour goes there. */
  at?: string;
  /** What it points at. */
  target?: string;
  /** What "Next" does for those who do not do it by hand. */
  act?(target: HTMLElement): void;
  /** Whether it has been done, however. */
  done?(): boolean;
  /** There is nothing to press: it is waited for. */
  waits?: boolean;
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const press = (target: HTMLElement) => target.click();
const copyButton = `[data-recipe="${recipe}"] button`;
const form = '[data-tour=fill]';
const dryRun = '[data-tour=dryRun]';
const ended = '[data-run]';
const confirm = '[data-tour=confirm]';
const isRunning = () => find('[data-tour=stop]') !== null || find(ended) !== null;

/** From a recipe to a sent campaign. */
export const steps: readonly Step[] = [
  { key: 'welcome', at: '/' },
  { key: 'copy', target: copyButton, act: press, done: () => find(form) !== null },
  {
    key: 'fill',
    target: form,
    act: target => (target as HTMLFormElement).requestSubmit(),
    done: () => find('[data-canvas]') !== null,
  },
  { key: 'canvas', target: '[data-canvas]' },
  {
    key: 'dryRun',
    target: dryRun,
    act: press,
    done: () => find(dryRun) instanceof HTMLInputElement && !(find(dryRun) as HTMLInputElement).checked,
  },
  {
    key: 'run',
    target: '[data-tour=runAll]',
    act: press,
    done: () => find(confirm) !== null || isRunning(),
  },
  {
    key: 'confirm',
    target: confirm,
    act: target => {
      target.querySelector<HTMLInputElement>('[data-tour=sure]:not(:checked)')?.click();
      (target as HTMLFormElement).requestSubmit();
    },
    done: isRunning,
  },
  { key: 'wait', target: '[data-canvas]', waits: true, done: () => find(ended) !== null },
  { key: 'sent', target: ended },
  { key: 'inbox', target: 'header a[href="/inbox"]', act: press, done: () => location.pathname === '/inbox' },
  { key: 'arrived', at: '/inbox', target: 'main ul' },
];

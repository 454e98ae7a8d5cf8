import type { Page } from 'playwright-core';

export interface Frames {
  perSecond: number;
  /** Nineteen of twenty frames took at most so many milliseconds. */
  usual: number;
}

/** Counts the frames that the page draws while something is done. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    const tick = (now: number) => {
      times.push(now);
      if ((window as { counting?: boolean }).counting) {
        requestAnimationFrame(tick);
      }
    };
    Object.assign(window, { counting: true, times });
    requestAnimationFrame(tick);
  });
  await act();
  const times = await page.evaluate(() => {
    const seen = window as unknown as { counting: boolean; times: number[] };
    seen.counting = false;
    return seen.times;
  });
  const steps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  const sorted = [...steps].sort((a, b) => a - b);
  const whole = steps.reduce((sum, step) => sum + step, 0);
  return { perSecond: (steps.length / whole) * 1000, usual: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}

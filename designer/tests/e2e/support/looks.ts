import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until nothing moves any more but what moves for ever. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moving = () => document.getAnimations().filter(a => a.effect?.getTiming().iterations !== Infinity);
    for (let all = moving(); all.length > 0; all = moving()) {
      await Promise.allSettled(all.map(a => a.finished));
    }
  });

/** Serious and critical faults of accessibility, each with the first places where it stands. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe comes as a script of its own
    const found = await (window as any).axe.run(document, { resultTypes: ['violations'], iframes: false });
    return found.violations
      .filter((v: { impact: string }) => v.impact === 'serious' || v.impact === 'critical')
      .map(
        (v: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
          `${v.id}: ${v.nodes
            .slice(0, 3)
            .map(n => `${n.html.slice(0, 200)} ${n.failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`)
            .join(' | ')}`,
      );
  });
}

/**
 * Latin words that people see or hear on the page, apart from data: code, what the page itself marks as not to be translated, values that a
 * sentence quotes, and what has the look of a name in a program (with digits, dots, slashes, underscores).
 */
export const latinWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const said: string[] = [];
    const isShown = (element: Element | null) =>
      element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true &&
      element.closest('code, kbd, [role=gridcell], [translate=no], .react-flow__attribution') === null;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (isShown(text.parentElement)) {
        said.push(text.textContent ?? '');
      }
    }
    for (const attribute of ['aria-label', 'placeholder', 'title', 'alt']) {
      for (const element of document.body.querySelectorAll(`[${attribute}]`)) {
        if (isShown(element)) {
          said.push(element.getAttribute(attribute) ?? '');
        }
      }
    }
    const words = said
      .flatMap(text => text.replace(/«[^»]*»/g, ' ').split(/[\s,;:()«»“”"'<>·→|]+/))
      .map(word => word.replace(/[.!?…]+$/, ''))
      .filter(word => /^[A-Za-z][A-Za-z-]{2,}$/.test(word));
    return [...new Set(words)];
  });

/** The parts of the page that keys go to in turn: each element with `data-part`, in the order in which they stand. */
const shown = () => [...document.querySelectorAll<HTMLElement>('[data-part]')].filter(part => part.checkVisibility());

const canvas = '[data-part=canvas]';
const focusable = 'input:not([type=hidden]), textarea, select, button, a[href], [tabindex="0"], [contenteditable=true]';
// Where one goes on from: a field of the settings, the output that is looked at; else whatever comes first.
const wanted = [
  '[data-setting] :is(input, textarea, [contenteditable=true])',
  '[role=tab][aria-selected=true]',
  focusable,
];

/** Gives the keys to a part: the canvas to its chosen node, any other to what one is likely to want there. */
export function enterPart(part: HTMLElement): void {
  const chosen = part.matches(canvas) ? part.querySelector<HTMLElement>('[data-selected=true]') : null;
  const usable = (selector: string) =>
    [...part.querySelectorAll<HTMLElement>(selector)].find(e => !e.matches(':disabled') && e.checkVisibility());
  const target = part.matches(canvas)
    ? (chosen?.closest<HTMLElement>('[tabindex="0"]') ?? chosen?.querySelector('input') ?? part)
    : (wanted.map(usable).find(Boolean) ?? part);
  target.focus({ preventScroll: part.matches(canvas) });
}

/** Gives the keys to the canvas, whatever is chosen there. */
export const focusCanvas = (): void => document.querySelector<HTMLElement>(canvas)?.focus({ preventScroll: true });

export function goToPart(step: 1 | -1): void {
  const parts = shown();
  const here = parts.findIndex(part => part.contains(document.activeElement));
  // Whoever is nowhere is at the canvas.
  const from = here < 0 ? parts.findIndex(part => part.matches(canvas)) : here;
  const next = parts[(from + step + parts.length) % parts.length];
  if (next) {
    enterPart(next);
  }
}

/** Goes back to the canvas from any other part, and out of the fields of the table that may stand in its place. False when the keys are there already, or elsewhere, as in a dialog. */
export function backToCanvas(from: EventTarget | null): boolean {
  const part = from instanceof Element ? from.closest('[data-part]') : null;
  const home = document.querySelector<HTMLElement>(canvas);
  // What has been opened within a part closes first.
  if (!part || !home || from === home || (from as Element).closest('[role=dialog], [role=menu], .ag-popup')) {
    return false;
  }
  if (part !== home) {
    enterPart(home);
    return true;
  }
  // The drawing has uses of its own for the key; in the table it is the way out of a field.
  if (home.matches('[data-flow-table]')) {
    home.focus();
    return true;
  }
  return false;
}

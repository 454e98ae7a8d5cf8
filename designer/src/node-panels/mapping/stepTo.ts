/** Moves the focus in two lists of buttons: up and down in one, left and right across. False for other keys. */
export function stepTo(root: HTMLElement, key: string): boolean {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const across = key === 'ArrowRight' ? 'target' : key === 'ArrowLeft' ? 'source' : null;
  const now = document.activeElement;
  if ((!by && !across) || !(now instanceof HTMLElement) || !now.dataset.side) {
    return false;
  }
  const side = (name: string) => [...root.querySelectorAll<HTMLButtonElement>(`[data-side=${name}]:not(:disabled)`)];
  const mine = side(now.dataset.side);
  const at = mine.indexOf(now as HTMLButtonElement);
  const there = side(across ?? now.dataset.side);
  there[Math.max(0, Math.min(there.length - 1, at + by))]?.focus();
  return true;
}

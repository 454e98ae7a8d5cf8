import { useEffect, useState } from 'react';
import type { Box } from './places';

/** Where the first element of a selector is on the screen, as long as it is looked for; null while there is none. */
export function useTarget(selector: string | undefined): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    let frame = 0;
    let shown: HTMLElement | null = null;
    const look = () => {
      const found = selector ? document.querySelector<HTMLElement>(selector) : null;
      // A switch is more than the hidden field within it.
      const target = found instanceof HTMLInputElement ? (found.parentElement ?? found) : found;
      if (target && target !== shown) {
        target.scrollIntoView({ block: 'nearest' });
      }
      shown = target;
      const rect = target?.getBoundingClientRect();
      setBox(before => {
        const same =
          rect && before
            ? rect.left === before.left &&
              rect.top === before.top &&
              rect.width === before.width &&
              rect.height === before.height
            : !rect && !before;
        return same ? before : rect ? { left: rect.left, top: rect.top, width: rect.width, height: rect.height } : null;
      });
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [selector]);
  return box;
}

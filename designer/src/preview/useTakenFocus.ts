import { type RefObject, useEffect, useRef } from 'react';
import type { PortRef } from '../flow/links';

/** Takes the focus whenever somebody asks to look at a port, so that the keys of the view are meant; gives it back to where it came from. */
export function useTakenFocus(view: RefObject<HTMLElement | null>, place: PortRef): () => void {
  const from = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time somebody looks, though it be at the same port
  useEffect(() => {
    if (view.current && !view.current.contains(document.activeElement)) {
      from.current = document.activeElement;
      view.current.focus({ preventScroll: true });
    }
  }, [view, place]);
  return () => from.current instanceof HTMLElement && from.current.focus({ preventScroll: true });
}

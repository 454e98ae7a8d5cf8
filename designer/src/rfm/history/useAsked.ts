import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { type Asked, askedIn } from './asked';
import type { History } from './wanted';

/** What the address asks for, and the way to ask for something else. */
export function useAsked(history: History): [Asked, (change: Record<string, string | null>) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = useMemo(() => askedIn(search, history), [search, history]);
  return [
    asked,
    change =>
      setSearch(
        before => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change)) {
            if (value === null) {
              next.delete(name);
            } else {
              next.set(name, value);
            }
          }
          return next;
        },
        { replace: true },
      ),
  ];
}

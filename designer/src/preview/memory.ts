import { useState } from 'react';
import type { PortSource } from './viewer';

const keyOf = ({ scenario, place }: PortSource, part: string) =>
  `rfmflows.look ${part} ${scenario} ${place.node}.${place.port}`;

/** What was chosen for a port of a scenario when it was last looked at; it is remembered by the browser. */
export function useRemembered<T>(port: PortSource, part: string, first: T): [T, (value: T) => void] {
  const key = keyOf(port, part);
  const [held, hold] = useState(() => ({ key, value: recall(key, first) }));
  if (held.key !== key) {
    hold({ key, value: recall(key, first) });
  }
  return [
    held.key === key ? held.value : first,
    value => {
      hold({ key, value });
      localStorage.setItem(key, JSON.stringify(value));
    },
  ];
}

function recall<T>(key: string, first: T): T {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? first;
  } catch {
    return first;
  }
}

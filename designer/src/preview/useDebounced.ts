import { useEffect, useState } from 'react';

const pause = 300;

/** A value that has come to rest: what is typed is followed once it pauses. Compared by what it says. */
export function useDebounced<T>(value: T): T {
  const text = JSON.stringify(value);
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.parse(settled) as T;
}

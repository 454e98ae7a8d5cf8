import { lazy, Suspense, useEffect, useState } from 'react';
import { watchHints } from './watchHints';

const HintBubble = lazy(() => import('./HintBubble'));

/** Shows the hints of the page, one at a time. */
export function Hints() {
  const [of, show] = useState<HTMLElement | null>(null);
  useEffect(() => watchHints(show), []);
  return <Suspense>{of && <HintBubble of={of} />}</Suspense>;
}

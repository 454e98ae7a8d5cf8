import { Tooltip } from '@mantine/core';
import { useEffect, useId } from 'react';

/** The hint of an element, beside it. */
export default function HintBubble({ of }: { of: HTMLElement }) {
  const id = useId();
  const { hint, hintSide, hintWidth } = of.dataset;
  useEffect(() => {
    const own = of.getAttribute('aria-describedby');
    of.setAttribute('aria-describedby', own ? `${own} ${id}` : id);
    return () => (own ? of.setAttribute('aria-describedby', own) : of.removeAttribute('aria-describedby'));
  }, [of, id]);
  return (
    <Tooltip
      target={of}
      opened
      label={<span id={id}>{hint}</span>}
      position={hintSide === 'right' ? 'right' : 'top'}
      {...(hintWidth ? { multiline: true, w: Number(hintWidth) } : {})}
    />
  );
}

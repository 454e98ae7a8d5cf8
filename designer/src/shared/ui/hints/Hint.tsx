import { cloneElement, type ReactElement } from 'react';

interface Props {
  /** Nothing where there is no more to say. */
  label: string | undefined;
  side?: 'top' | 'right';
  /** Pixels, for a hint of more than one line. */
  width?: number;
  children: ReactElement;
}

/**
 * Says more about what is pointed at or reached by keyboard. It is an attribute and no more: a bubble for each of thirty buttons,
 * made before anybody points at one, would hold the page up.
 */
export const Hint = ({ label, side, width, children }: Props) =>
  cloneElement(children as ReactElement<Record<string, unknown>>, {
    'data-hint': label,
    'data-hint-side': side,
    'data-hint-width': width,
  });

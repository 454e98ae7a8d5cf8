import type { PortRef } from '../flow/links';
import type { ViewState } from './view';

/** The output that an address asks to be shown at once, as in `?look=rfm.customers&as=matrix`. */
export function lookedIn(search: string): ViewState['quickView'] {
  const asked = new URLSearchParams(search);
  const look = asked.get('look') ?? '';
  const dot = look.lastIndexOf('.');
  if (dot < 1) {
    return null;
  }
  const place = { node: look.slice(0, dot), port: look.slice(dot + 1) };
  return asked.get('as') === 'matrix' ? { ...place, viewer: 'matrix' } : place;
}

/** The address of a page with an output shown as a matrix. */
export const matrixAddress = (page: string, { node, port }: PortRef): string =>
  `${page}?${new URLSearchParams({ look: `${node}.${port}`, as: 'matrix' })}`;

import { kindOf } from '../../flow/columns';
import type { Cell } from '../portReads';

const digits: Record<string, Intl.NumberFormatOptions> = {
  real: { maximumFractionDigits: 4 },
  integer: { maximumFractionDigits: 0 },
};

/** What stands where there is no value. */
export const missing = '—';

export const isNumeric = (type: string): boolean => ['integer', 'decimal', 'real'].includes(kindOf(type));

/** A value as people read it; a missing one is a dash, a text that only looks like a number stays as it is. */
export function formatCell(value: Cell, type: string, lang: string): string {
  if (value === null) {
    return missing;
  }
  if (typeof value === 'number') {
    const scale = Number(/\((\d+)\)/.exec(type)?.[1] ?? Number.NaN);
    const style = Number.isNaN(scale)
      ? digits[kindOf(type)]
      : { minimumFractionDigits: scale, maximumFractionDigits: scale };
    return value.toLocaleString(lang, style);
  }
  if (typeof value === 'boolean') {
    return value ? '✓' : '–';
  }
  if (type === 'datetime') {
    return value.replace('T', ' ');
  }
  return value;
}

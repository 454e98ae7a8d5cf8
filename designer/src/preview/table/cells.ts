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
    return numberFormat(type, lang).format(value);
  }
  if (typeof value === 'boolean') {
    return value ? '✓' : '–';
  }
  if (type === 'datetime') {
    return value.replace('T', ' ');
  }
  return value;
}

// Making one takes far longer than using it, and a table has thousands of numbers of few types.
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(type: string, lang: string): Intl.NumberFormat {
  const key = `${lang} ${type}`;
  const known = formats.get(key);
  if (known) {
    return known;
  }
  const scale = Number(/\((\d+)\)/.exec(type)?.[1] ?? Number.NaN);
  const style = Number.isNaN(scale)
    ? digits[kindOf(type)]
    : { minimumFractionDigits: scale, maximumFractionDigits: scale };
  const made = new Intl.NumberFormat(lang, style);
  formats.set(key, made);
  return made;
}

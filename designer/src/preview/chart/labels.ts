import type { Cell } from '../portReads';
import { formatCell } from '../table/cells';
import type { Step } from './setting';

/** A key of a group as people read it. Bins are told by where they begin and end. */
export function label(value: Cell, step: Step, type: string, lang: string, width: number | null): string {
  if (value === null) {
    return '—';
  }
  const text = String(value);
  switch (step) {
    case 'year':
      return text.slice(0, 4);
    case 'quarter': {
      const quarter = Math.floor((Number(text.slice(5, 7)) - 1) / 3) + 1;
      return lang === 'ru' ? `${quarter} кв. ${text.slice(0, 4)}` : `Q${quarter} ${text.slice(0, 4)}`;
    }
    case 'month':
      return new Date(`${text.slice(0, 7)}-01T00:00:00Z`)
        .toLocaleDateString(lang, { month: 'short', year: 'numeric', timeZone: 'UTC' })
        .replace(/\sг\.$/, '');
    case 'bins':
      return typeof value !== 'number'
        ? text
        : width === null
          ? value.toLocaleString(lang)
          : `${value.toLocaleString(lang)} – ${round(value + width).toLocaleString(lang)}`;
    default:
      return formatCell(value, type, lang);
  }
}

/** How wide bins are: the least distance between two that are there. */
export function binWidth(values: readonly Cell[]): number | null {
  const numbers = [...new Set(values.filter(v => typeof v === 'number'))].sort((a, b) => a - b);
  const gaps = numbers.slice(1).map((n, i) => n - (numbers[i] ?? 0));
  return gaps.length === 0 ? null : round(Math.min(...gaps));
}

const round = (value: number): number => Number(value.toPrecision(12));

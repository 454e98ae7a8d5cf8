import type { Language } from '../api/language';
import type { Cell } from '../preview/portReads';
import { formatCell, missing } from '../preview/table/cells';
import { day } from '../shared/format';

/** Money as people of the language write it; the base does not know its currency. */
export const money = (value: number, lang: Language): string =>
  value.toLocaleString(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A moment without a zone, as the base has it; the time only where there is one. */
export const localMoment = (iso: string, lang: Language): string =>
  new Date(iso).toLocaleString(
    lang,
    iso.includes('T00:00:00') ? { dateStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' },
  );

/** A value of any column. */
export function shown(value: Cell | undefined, type: string, lang: Language): string {
  if (value === null || value === undefined) {
    return missing;
  }
  return type === 'date' ? day(String(value), lang) : formatCell(value, type, lang);
}

/** A difference with its sign; nothing where nothing has changed. */
export function difference(value: number | null, type: string, lang: Language): string {
  if (value === null || value === 0) {
    return '';
  }
  const scale = Number(/\((\d+)\)/.exec(type)?.[1] ?? 0);
  return value.toLocaleString(lang, {
    signDisplay: 'always',
    minimumFractionDigits: scale,
    maximumFractionDigits: scale,
  });
}

/** The day of a moment in a zone, as 2026-10-31; in that of the page while the zone is not known. */
export const dayIn = (timeZone: string | undefined, moment = new Date()): string =>
  // Swedes write days so.
  new Intl.DateTimeFormat('sv', { timeZone }).format(moment);

/** A day so many months before another; the last of the month where there is no such day. */
export function monthsBefore(iso: string, months: number): string {
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

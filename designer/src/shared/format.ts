import type { Language } from '../api/language';

export const count = (value: number, lang: Language): string => value.toLocaleString(lang);

/** A time in the unit that suits it. */
export function duration(milliseconds: number, lang: Language): string {
  const [value, unit] =
    milliseconds < 1000
      ? [Math.round(milliseconds), 'millisecond']
      : milliseconds < 90_000
        ? [milliseconds / 1000, 'second']
        : [milliseconds / 60_000, 'minute'];
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'millisecond' ? 0 : 1,
  }).format(value);
}

export const moment = (iso: string, lang: Language): string =>
  new Date(iso).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });

/** A date without a time, given as 2026-10-31. */
export const day = (iso: string, lang: Language): string =>
  new Date(iso).toLocaleDateString(lang, { timeZone: 'UTC', dateStyle: 'medium' });

export const bytes = (size: number, lang: Language): string => {
  const step = Math.min(3, Math.floor(Math.log2(Math.max(size, 1)) / 10));
  const unit = (['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const)[step];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
    size / 1024 ** step,
  );
};

/** A part of 1; nothing for what is not known. */
export const percent = (part: number | null, lang: Language, signed = false): string =>
  part === null
    ? '—'
    : part.toLocaleString(lang, {
        style: 'percent',
        maximumFractionDigits: 1,
        signDisplay: signed ? 'exceptZero' : 'auto',
      });

/** A sum of money in whatever currency the base is kept in; large ones without the small change. */
export const amount = (value: number, lang: Language): string =>
  value.toLocaleString(lang, { maximumFractionDigits: Math.abs(value) < 1000 ? 2 : 0 });

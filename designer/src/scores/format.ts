import type { Language } from '../api/language';

/** A share as people read it: one digit after the point, none for small print. */
export const percent = (part: number, whole: number, lang: Language): string =>
  (whole === 0 ? 0 : part / whole).toLocaleString(lang, { style: 'percent', maximumFractionDigits: 1 });

/** A sum without cents; long ones are shortened. */
export const money = (value: number, lang: Language): string =>
  Math.abs(value) < 100_000
    ? value.toLocaleString(lang, { maximumFractionDigits: 0 })
    : value.toLocaleString(lang, { notation: 'compact', maximumFractionDigits: 1 });

/** A change with its sign. */
export const signed = (value: number, lang: Language): string =>
  value.toLocaleString(lang, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });

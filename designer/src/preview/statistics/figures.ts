/** A computed figure with as many digits as say something. */
export const figure = (value: number | null | undefined, lang: string): string =>
  value == null
    ? '—'
    : value.toLocaleString(
        lang,
        Math.abs(value) >= 1000 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 6 },
      );

/** A part of a whole in percent; what is there is never said to be 0. */
export const share = (part: number, whole: number, lang: string): string => {
  const value = whole === 0 ? 0 : part / whole;
  return part > 0 && value < 0.001
    ? `< ${(0.001).toLocaleString(lang, { style: 'percent', maximumFractionDigits: 1 })}`
    : value.toLocaleString(lang, { style: 'percent', maximumFractionDigits: 1 });
};

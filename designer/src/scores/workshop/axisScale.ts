/** How values lie along the width of a histogram, from 0 to 1. */
export interface AxisScale {
  share(value: number): number;
  value(share: number): number;
}

/** A straight scale, or one on which small values have more room. */
export function axisScale(min: number, max: number, logarithmic: boolean): AxisScale {
  const width = Math.max(max - min, Number.MIN_VALUE);
  const log = Math.log1p(width);
  const clamp = (share: number) => Math.min(1, Math.max(0, share));
  return logarithmic
    ? {
        share: value => clamp(Math.log1p(Math.max(0, value - min)) / log),
        value: share => min + Math.expm1(clamp(share) * log),
      }
    : { share: value => clamp((value - min) / width), value: share => min + clamp(share) * width };
}

/** A border as whole as the values are, and no finer than can be seen. */
export function rounded(value: number, whole: boolean, visible: number): number {
  if (whole) {
    return Math.round(value);
  }
  const step = 10 ** Math.floor(Math.log10(Math.max(visible, 0.01)));
  return Number((Math.round(value / step) * step).toFixed(2));
}

/** Where the line of a border stands: values on it belong to the smaller ones, so whole ones lie before the line. */
export const lineOf = (border: number, whole: boolean): number => (whole ? Math.floor(border) + 1 : border);

/** The border whose line stands at a place. */
export const borderAt = (line: number, whole: boolean): number => (whole ? line - 1 : line);

/** The borders with one moved; it stays between its neighbours. */
export function withBorder(borders: readonly number[], index: number, value: number): number[] {
  const least = borders[index - 1] ?? Number.NEGATIVE_INFINITY;
  const most = borders[index + 1] ?? Number.POSITIVE_INFINITY;
  return borders.map((border, i) => (i === index ? Math.min(most, Math.max(least, value)) : border));
}

/** The score of the values between two borders, counted from the smallest. */
export const scoreOf = (place: number, scale: number, lowerIsBetter: boolean): number =>
  lowerIsBetter ? scale - place : place + 1;

/** One step by the keys: one for whole values, else what is about a hundredth of the border. */
export const stepOf = (border: number, whole: boolean): number =>
  whole ? 1 : 10 ** Math.max(-2, Math.floor(Math.log10(Math.max(Math.abs(border), 1))) - 2);

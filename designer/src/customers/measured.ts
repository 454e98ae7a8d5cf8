import type { Schemas } from '../api/client';
import { useCustomersTexts } from './texts';
import { money } from './values';

/** Writes a figure with what it is measured in. */
export function useMeasured() {
  const { tf, lang } = useCustomersTexts();
  return (value: number, unit: Schemas['WhyUnit']): string =>
    unit === 'money'
      ? money(value, lang)
      : tf(`unit.${unit}`, { count: value, number: value.toLocaleString(lang, { maximumFractionDigits: 2 }) });
}

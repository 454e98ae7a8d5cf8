import type { Language } from '../api/language';

/** The languages of the page, each in its own words. */
export const languages: readonly { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'ru', label: 'Русский' },
];

import i18next, { type CustomTypeOptions } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../api/language';
import { useTexts } from '.';

type Feature = Exclude<keyof CustomTypeOptions['resources'], 'translation'>;

/** Adds the texts of a feature, which are loaded with it and not before, and gives the hook that reads them. */
export function featureTexts<F extends Feature>(feature: F, texts: Record<Language, object>) {
  for (const [language, bundle] of Object.entries(texts)) {
    i18next.addResourceBundle(language, feature, bundle);
  }
  return () => ({ ...useTexts(), tf: useTranslation(feature).t });
}

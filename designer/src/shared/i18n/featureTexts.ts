import i18next, { type CustomTypeOptions } from 'i18next';
import type { Language } from '../../api/language';
import { textsIn, useLanguage } from '.';

type Feature = Exclude<keyof CustomTypeOptions['resources'], 'translation'>;

/** Adds the texts of a feature, which are loaded with it and not before, and gives the hook that reads them. */
export function featureTexts<F extends Feature>(feature: F, texts: Record<Language, object>) {
  for (const [language, bundle] of Object.entries(texts)) {
    i18next.addResourceBundle(language, feature, bundle);
  }
  const withFeature = (lang: Language) => ({ ...textsIn(lang), tf: i18next.getFixedT(lang, feature) });
  const known = { en: withFeature('en'), ru: withFeature('ru') };
  return () => known[useLanguage()];
}

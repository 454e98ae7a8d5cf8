import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { type Language, language, takeLanguage } from '../../api/language';
import type { Text } from '../../flow/nodeTypes';

// A page is read in one language; the other comes when it is asked for.
const bundles: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('./en.json'),
  ru: () => import('./ru.json'),
};

void i18next.init({
  lng: language(),
  fallbackLng: 'en',
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** Brings the texts of the page's language; nothing can be read before. */
export async function startTexts(): Promise<void> {
  await bring(language());
  takeLanguage(language());
}

/** Changes the language of the page and of answers to come. */
export async function speak(chosen: Language): Promise<void> {
  takeLanguage(chosen);
  await bring(chosen);
  await i18next.changeLanguage(chosen);
}

async function bring(wanted: Language): Promise<void> {
  if (!i18next.hasResourceBundle(wanted, 'translation')) {
    i18next.addResourceBundle(wanted, 'translation', (await bundles[wanted]()).default);
  }
}

export const textsIn = (lang: Language) => ({
  t: i18next.getFixedT(lang),
  lang,
  local: (text: Text | undefined) => text?.[lang] ?? '',
});
const texts = { en: textsIn('en'), ru: textsIn('ru') };

const onSpeak = (changed: () => void) => {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
};
const spoken = (): Language => (i18next.language === 'ru' ? 'ru' : 'en');

/** The language that the page speaks now. */
export const useLanguage = (): Language => useSyncExternalStore(onSpeak, spoken);

/** The texts of the page; `local` chooses from a text that the server gives in both languages. */
export const useTexts = () => texts[useLanguage()];

import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Language, language, takeLanguage } from '../../api/language';
import type { Text } from '../../flow/nodeTypes';

// A page is read in one language; the other comes when it is asked for.
const bundles: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('./en.json'),
  ru: () => import('./ru.json'),
};

void i18next.use(initReactI18next).init({
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

/** The texts of the page; `local` chooses from a text that the server gives in both languages. */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const lang: Language = i18n.language === 'ru' ? 'ru' : 'en';
  return { t, lang, local: (text: Text | undefined) => text?.[lang] ?? '' };
}

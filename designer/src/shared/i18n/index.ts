import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Language, language, takeLanguage } from '../../api/language';
import type { Text } from '../../flow/nodeTypes';
import en from './en.json';
import ru from './ru.json';

void i18next.use(initReactI18next).init({
  lng: language(),
  fallbackLng: 'en',
  resources: { en: { translation: en }, ru: { translation: ru } },
  interpolation: { escapeValue: false },
  returnNull: false,
});
takeLanguage(language());

/** Changes the language of the page and of answers to come. */
export function speak(chosen: Language): void {
  takeLanguage(chosen);
  void i18next.changeLanguage(chosen);
}

/** The texts of the page; `local` chooses from a text that the server gives in both languages. */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const lang: Language = i18n.language === 'ru' ? 'ru' : 'en';
  return { t, lang, local: (text: Text | undefined) => text?.[lang] ?? '' };
}

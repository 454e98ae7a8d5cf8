import { isLanguageChosen, keepLanguage, type Language } from '../api/language';
import { queryClient } from '../api/queries';
import { speak } from './i18n';

/** Speaks another language from now on, in this browser. What the server has said is said anew. */
export function chooseLanguage(chosen: Language): void {
  keepLanguage(chosen);
  void speak(chosen);
  void queryClient.invalidateQueries();
}

/** Speaks the language of the installation, unless somebody has chosen one in this browser. */
export function takeInstallationLanguage(language: string | null | undefined): void {
  if (!isLanguageChosen() && (language === 'en' || language === 'ru')) {
    void speak(language);
  }
}

import type { Language } from '../api/language';
import { chooseLanguage } from '../shared/chooseLanguage';
import { useTexts } from '../shared/i18n';
import classes from './LanguageSwitch.module.css';

const languages: Record<Language, string> = { en: 'English', ru: 'Русский' };

/** In which language the page speaks, in every language's own words. */
export function LanguageSwitch() {
  const { t, lang } = useTexts();
  return (
    <div className={classes.switch} role="radiogroup" aria-label={t('nav.language')}>
      {(Object.keys(languages) as Language[]).map(language => (
        <label key={language} translate="no">
          <input type="radio" name="language" checked={language === lang} onChange={() => chooseLanguage(language)} />
          {languages[language]}
        </label>
      ))}
    </div>
  );
}

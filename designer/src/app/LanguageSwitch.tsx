import { chooseLanguage } from '../shared/chooseLanguage';
import { useTexts } from '../shared/i18n';
import { languages } from '../shared/languages';
import classes from './LanguageSwitch.module.css';

/** In which language the page speaks, in every language's own words. */
export function LanguageSwitch() {
  const { t, lang } = useTexts();
  return (
    <div className={classes.switch} role="radiogroup" aria-label={t('nav.language')}>
      {languages.map(({ value, label }) => (
        <label key={value} translate="no">
          <input type="radio" name="language" checked={value === lang} onChange={() => chooseLanguage(value)} />
          {label}
        </label>
      ))}
    </div>
  );
}

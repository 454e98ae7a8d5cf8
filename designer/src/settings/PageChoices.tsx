import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import type { Language } from '../api/language';
import { chooseLanguage } from '../shared/chooseLanguage';
import { languages } from '../shared/languages';
import classes from './Settings.module.css';
import { useSettingsTexts } from './texts';

/** What this browser remembers: language and colours. */
export function PageChoices() {
  const { t, tf, lang } = useSettingsTexts();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section className={classes.card} aria-labelledby="page">
      <h2 id="page">{tf('page')}</h2>
      <div className={classes.row}>
        <span>{t('nav.language')}</span>
        <SegmentedControl
          aria-label={t('nav.language')}
          value={lang}
          onChange={next => chooseLanguage(next as Language)}
          data={[...languages]}
        />
      </div>
      <div className={classes.row}>
        <span>{tf('colours')}</span>
        <SegmentedControl
          aria-label={tf('colours')}
          value={colorScheme}
          onChange={next => setColorScheme(next as MantineColorScheme)}
          data={(['auto', 'light', 'dark'] as const).map(value => ({ value, label: tf(value) }))}
        />
      </div>
    </section>
  );
}

import type { MantineColorScheme } from '@mantine/core';
import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import type { Language } from '../api/language';
import { queryClient, useAbout } from '../api/queries';
import { speak } from '../shared/i18n';
import { Page } from '../shared/ui/Page';
import classes from './Settings.module.css';
import { useSettingsTexts } from './texts';

/** How the page looks and speaks, and what the installation is. */
export default function SettingsPage() {
  const { t, tf, lang } = useSettingsTexts();
  const about = useAbout();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Page title={t('nav.settings')}>
      <section className={classes.card} aria-labelledby="page">
        <h2 id="page">{tf('page')}</h2>
        <div className={classes.row}>
          <span>{t('nav.language')}</span>
          <SegmentedControl
            aria-label={t('nav.language')}
            value={lang}
            onChange={next => {
              speak(next as Language);
              void queryClient.invalidateQueries();
            }}
            data={[
              { value: 'en', label: 'English' },
              { value: 'ru', label: 'Русский' },
            ]}
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
      <section className={classes.card} aria-labelledby="installation">
        <h2 id="installation">{tf('installation')}</h2>
        <div className={classes.row}>
          <span>{tf('version')}</span>
          <span>{about.data?.version}</span>
        </div>
      </section>
    </Page>
  );
}

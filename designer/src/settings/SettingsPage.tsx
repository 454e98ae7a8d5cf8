import { Button } from '@mantine/core';
import { useTour } from '../shared/tour';
import { Page } from '../shared/ui/Page';
import { Installation } from './Installation';
import { InstallationChoices } from './InstallationChoices';
import { PageChoices } from './PageChoices';
import classes from './Settings.module.css';
import { useSettingsTexts } from './texts';

/** How the page looks and speaks, what the installation does by default, and what it is. */
export default function SettingsPage() {
  const { t, tf } = useSettingsTexts();
  const start = useTour(s => s.start);
  return (
    <Page title={t('nav.settings')}>
      <PageChoices />
      <InstallationChoices />
      <section className={classes.card} aria-labelledby="tour">
        <div className={classes.row}>
          <div>
            <h2 id="tour">{tf('tour')}</h2>
            <small>{tf('tourHint')}</small>
          </div>
          <Button variant="default" onClick={start}>
            {tf('tourStart')}
          </Button>
        </div>
      </section>
      <Installation />
    </Page>
  );
}

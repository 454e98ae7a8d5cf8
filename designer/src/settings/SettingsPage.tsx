import { useAbout } from '../api/queries';
import { Page } from '../shared/ui/Page';
import { InstallationChoices } from './InstallationChoices';
import { PageChoices } from './PageChoices';
import classes from './Settings.module.css';
import { useSettingsTexts } from './texts';

/** How the page looks and speaks, what the installation does by default, and what it is. */
export default function SettingsPage() {
  const { t, tf } = useSettingsTexts();
  const about = useAbout();
  return (
    <Page title={t('nav.settings')}>
      <PageChoices />
      <InstallationChoices />
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

import { Select } from '@mantine/core';
import { answer, client } from '../api/client';
import { queryClient, useAbout, useSettings } from '../api/queries';
import { languages } from '../shared/languages';
import { tell, tellFault } from '../shared/ui/toasts';
import classes from './Settings.module.css';
import { useSettingsTexts } from './texts';

const zones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** What holds for everybody who uses the installation. */
export function InstallationChoices() {
  const { t, tf } = useSettingsTexts();
  const settings = useSettings();
  const zone = useAbout().data?.timeZone;
  const save = async (name: string, value: string | null) => {
    try {
      await answer(client.PUT('/api/settings/{name}', { params: { path: { name } }, body: { value } }));
      await Promise.all(['settings', 'about'].map(key => queryClient.invalidateQueries({ queryKey: [key] })));
      tell(tf('saved'));
    } catch (fault) {
      tellFault(fault);
    }
  };
  return (
    <section className={classes.card} aria-labelledby="choices">
      <div>
        <h2 id="choices">{tf('choices')}</h2>
        <small>{tf('choicesHint')}</small>
      </div>
      <div className={classes.row}>
        <div>
          {tf('timeZone')}
          <small>{tf('timeZoneHint')}</small>
        </div>
        <Select
          aria-label={tf('timeZone')}
          w={300}
          data={zones()}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': tf('forgetZone') }}
          placeholder={settings.data?.timeZone ? '' : zone}
          nothingFoundMessage={tf('noZone')}
          limit={60}
          value={settings.data?.timeZone ?? null}
          onChange={value => save('timeZone', value)}
        />
      </div>
      <div className={classes.row}>
        <div>
          {t('nav.language')}
          <small>{tf('languageHint')}</small>
        </div>
        <Select
          aria-label={`${tf('choices')}: ${t('nav.language')}`}
          w={300}
          clearable
          clearButtonProps={{ 'aria-label': tf('forget') }}
          placeholder={tf('ofBrowser')}
          data={[...languages]}
          value={settings.data?.language ?? null}
          onChange={value => save('language', value)}
        />
      </div>
    </section>
  );
}

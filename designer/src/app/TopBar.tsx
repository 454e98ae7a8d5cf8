import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { answer, client } from '../api/client';
import { useSession, useSettings } from '../api/queries';
import { takeInstallationLanguage } from '../shared/chooseLanguage';
import { useTexts } from '../shared/i18n';
import { Hint } from '../shared/ui/hints/Hint';
import classes from './App.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { Navigation } from './Navigation';

/** The row above every page: where to go, language, light or dark. */
export function TopBar() {
  const { t } = useTexts();
  const session = useSession();
  const dark = useComputedColorScheme('light') === 'dark';
  const { setColorScheme } = useMantineColorScheme();
  const leave = async () => {
    await answer(client.DELETE('/api/session'));
    location.assign('/');
  };
  // The installation's language counts until somebody has chosen another one.
  const spoken = useSettings().data?.language;
  useEffect(() => takeInstallationLanguage(spoken), [spoken]);
  return (
    <header className={classes.bar}>
      <Link href="/" className={classes.brand}>
        <img src="/web/icon.svg" alt="" width="26" height="26" /> RfmFlows
      </Link>
      <Navigation />
      <LanguageSwitch />
      <Hint label={dark ? t('nav.light') : t('nav.dark')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={dark ? t('nav.light') : t('nav.dark')}
          onClick={() => setColorScheme(dark ? 'light' : 'dark')}
        >
          {dark ? <IconSun size={18} aria-hidden="true" /> : <IconMoon size={18} aria-hidden="true" />}
        </ActionIcon>
      </Hint>
      <Hint label={t('nav.signOut', { name: session.data?.name ?? '' })}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('nav.signOut', { name: session.data?.name ?? '' })}
          onClick={leave}
        >
          <IconLogout size={18} aria-hidden="true" />
        </ActionIcon>
      </Hint>
    </header>
  );
}

import { ActionIcon, SegmentedControl, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { answer, client } from '../api/client';
import type { Language } from '../api/language';
import { useSession, useSettings } from '../api/queries';
import { chooseLanguage, takeInstallationLanguage } from '../shared/chooseLanguage';
import { useTexts } from '../shared/i18n';
import classes from './App.module.css';
import { Navigation } from './Navigation';

/** The row above every page: where to go, language, light or dark. */
export function TopBar() {
  const { t, lang } = useTexts();
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
      <SegmentedControl
        size="xs"
        aria-label={t('nav.language')}
        value={lang}
        onChange={next => chooseLanguage(next as Language)}
        data={[
          { value: 'en', label: 'English' },
          { value: 'ru', label: 'Русский' },
        ]}
      />
      <Tooltip label={dark ? t('nav.light') : t('nav.dark')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={dark ? t('nav.light') : t('nav.dark')}
          onClick={() => setColorScheme(dark ? 'light' : 'dark')}
        >
          {dark ? <IconSun size={18} aria-hidden="true" /> : <IconMoon size={18} aria-hidden="true" />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('nav.signOut', { name: session.data?.name ?? '' })}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('nav.signOut', { name: session.data?.name ?? '' })}
          onClick={leave}
        >
          <IconLogout size={18} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}

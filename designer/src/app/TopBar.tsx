import { ActionIcon, SegmentedControl, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { Link, useRoute } from 'wouter';
import { answer, client } from '../api/client';
import type { Language } from '../api/language';
import { queryClient, useAbout, useSession } from '../api/queries';
import { speak, useTexts } from '../shared/i18n';
import classes from './App.module.css';

/** The row above every page: where to go, language, light or dark. */
export function TopBar() {
  const { t, lang } = useTexts();
  const about = useAbout();
  const session = useSession();
  const dark = useComputedColorScheme('light') === 'dark';
  const { setColorScheme } = useMantineColorScheme();
  const [home] = useRoute('/');
  const [runs] = useRoute('/runs');
  const leave = async () => {
    await answer(client.DELETE('/api/session'));
    location.assign('/');
  };
  const change = (next: string) => {
    speak(next as Language);
    // What the server has said is said anew in the other language.
    void queryClient.invalidateQueries();
  };
  return (
    <header className={classes.bar}>
      <Link href="/" className={classes.brand}>
        <img src="/web/icon.svg" alt="" width="26" height="26" /> RfmFlows
      </Link>
      <nav className={classes.nav} aria-label={t('nav.title')}>
        <Link href="/" data-active={home}>
          {t('nav.home')}
        </Link>
        <Link href="/runs" data-active={runs}>
          {t('nav.runs')}
        </Link>
        {about.data?.sandbox && (
          <a href={about.data.sandbox} target="_blank" rel="noopener">
            {t('nav.sandbox')}
          </a>
        )}
      </nav>
      <SegmentedControl
        size="xs"
        aria-label={t('nav.language')}
        value={lang}
        onChange={change}
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

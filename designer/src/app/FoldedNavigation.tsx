import { ActionIcon, Menu } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useAbout } from '../api/queries';
import { useTexts } from '../shared/i18n';
import { isIn, sectionsOf } from '../shared/sections';
import classes from './Navigation.module.css';

/** The sections as a menu, where there is no room for a row. */
export default function FoldedNavigation() {
  const { t } = useTexts();
  const [path] = useLocation();
  const sandbox = useAbout().data?.sandbox;
  return (
    <Menu position="bottom-start" width={220} loop>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('nav.title')}>
          <IconMenu2 size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {sectionsOf(sandbox).map(section => (
          <Menu.Item
            key={section.path}
            component={Link}
            className={classes.item}
            href={section.path}
            aria-current={isIn(section.path, path) ? 'page' : undefined}
          >
            {t(`nav.${section.text}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { useAbout } from '../api/queries';
import { useTexts } from '../shared/i18n';
import { isIn, sectionsOf } from '../shared/sections';
import classes from './Navigation.module.css';

const FoldedNavigation = lazy(() => import('./FoldedNavigation'));

/** Where one can go: a row, or a menu where there is no room for a row. */
export function Navigation() {
  const { t } = useTexts();
  const about = useAbout();
  const [path] = useLocation();
  const isNarrow = useMediaQuery('(max-width: 1240px)', undefined, { getInitialValueInEffect: false });
  if (isNarrow) {
    return (
      <div className={classes.folded}>
        <Suspense>
          <FoldedNavigation />
        </Suspense>
      </div>
    );
  }
  const shown = sectionsOf(about.data?.sandbox).map(section => (
    <Link key={section.path} href={section.path} aria-current={isIn(section.path, path) ? 'page' : undefined}>
      {t(`nav.${section.text}`)}
    </Link>
  ));
  return (
    <nav className={classes.row} aria-label={t('nav.title')}>
      {shown}
    </nav>
  );
}

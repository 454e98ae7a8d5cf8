import { Link } from 'wouter';
import { useTexts } from '../shared/i18n';
import classes from './App.module.css';

export function NotFound() {
  const { t } = useTexts();
  return (
    <div className={classes.lost}>
      <h1>{t('lost.title')}</h1>
      <Link href="/">{t('lost.home')}</Link>
    </div>
  );
}

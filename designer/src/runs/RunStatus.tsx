import { IconAlertCircle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useRun } from '../editor/session';
import { duration } from '../shared/format';
import { useTexts } from '../shared/i18n';
import classes from './EditorBar.module.css';

/** How the latest run stands or ended. */
export function RunStatus() {
  const { t, lang } = useTexts();
  const run = useRun(s => s.run);
  const done = useRun(s => Object.values(s.nodes).filter(n => !n.summed && n.status !== 'running').length);
  if (!run) {
    return null;
  }
  const dry = run.dryRun ? ` · ${t('run.dry')}` : '';
  if (run.status === 'running') {
    return (
      <span className={classes.status} data-kind="busy" role="status">
        <IconLoader2 size={16} aria-hidden="true" />
        <span className={classes.text}>{t('run.running', { count: done })}</span>
      </span>
    );
  }
  const time = run.finishedAt ? ` · ${duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt), lang)}` : '';
  const good = run.status === 'succeeded';
  const Sign = good ? IconCheck : IconAlertCircle;
  return (
    <span
      className={classes.status}
      data-kind={good ? 'good' : run.status === 'cancelled' ? undefined : 'bad'}
      role="status"
      data-run={run.id}
    >
      <Sign size={16} aria-hidden="true" />
      <span className={classes.text}>
        {t(`status.${run.status}`)}
        {time}
        {dry}
      </span>
    </span>
  );
}

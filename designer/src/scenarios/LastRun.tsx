import {
  type Icon,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleX,
  IconLoader2,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import type { Schemas } from '../api/client';
import { moment } from '../shared/format';
import { statusKey } from '../shared/statusKey';
import classes from './Scenarios.module.css';
import { useScenariosTexts } from './texts';

const signs: Partial<Record<ReturnType<typeof statusKey>, Icon>> = {
  succeeded: IconCircleCheck,
  failed: IconCircleX,
  running: IconLoader2,
  interrupted: IconPlugConnectedX,
};

/** How the last run of a scenario ended, and when it began. */
export function LastRun({ run }: { run: Schemas['RunView'] | null }) {
  const { t, tf, lang } = useScenariosTexts();
  if (!run) {
    return <span className={classes.never}>{tf('never')}</span>;
  }
  const key = statusKey(run.status);
  const Sign = signs[key] ?? IconCircleMinus;
  return (
    <>
      <span className={classes.state} data-kind={key} title={run.remarks.map(r => r.message).join('\n')}>
        <Sign size={16} aria-hidden="true" />
        {t(`status.${key}`)}
        {run.dryRun && `, ${t('run.dry')}`}
      </span>
      <small>{moment(run.startedAt, lang)}</small>
    </>
  );
}

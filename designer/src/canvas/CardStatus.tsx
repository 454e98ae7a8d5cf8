import { IconAlertTriangle, IconBolt, IconCheck, IconNote, IconPlayerPause, IconX } from '@tabler/icons-react';
import { useRun } from '../editor/session';
import { count, duration } from '../shared/format';
import { useTexts } from '../shared/i18n';
import { madeMessages } from '../shared/messages';
import { statusKey } from '../shared/statusKey';
import classes from './NodeCard.module.css';

/** The line at the foot of a card: progress, time, why it failed, or that it is switched off. */
export function CardStatus({
  id,
  off,
  sends,
  note,
}: {
  id: string;
  /** Switched off itself, or below something that is. */
  off: 'self' | 'below' | null;
  sends: boolean;
  note: string;
}) {
  const { t, lang } = useTexts();
  const run = useRun(s => s.nodes[id]);
  const stale = useRun(s => s.stale.has(id));
  const remark = note ? (
    <IconNote size={14} className={classes.noteSign} role="img" aria-label={note} title={note} />
  ) : null;
  if (off) {
    return (
      <footer className={classes.foot}>
        <IconPlayerPause size={14} aria-hidden="true" /> {off === 'self' ? t('card.off') : t('card.below')} {remark}
      </footer>
    );
  }
  if (!run || stale) {
    return remark || run ? (
      <footer className={classes.foot}>
        {run && t('card.stale')} {remark}
      </footer>
    ) : null;
  }
  if (run.status === 'running') {
    return (
      <footer className={classes.foot} data-kind="busy">
        <progress
          className={classes.progress}
          aria-label={t('card.running')}
          {...(run.share === null ? {} : { value: run.share })}
        />
        {run.done !== null && <span>{count(run.done, lang)}</span>}
      </footer>
    );
  }
  if (run.status === 'failed') {
    const [first] = run.remarks;
    return (
      <footer
        className={classes.foot}
        data-kind="bad"
        title={run.remarks.map(r => `${r.message} ${r.remedy}`).join('\n')}
      >
        <IconX size={14} aria-hidden="true" />{' '}
        <span className={classes.fault}>{first?.message ?? t('card.failed')}</span>
      </footer>
    );
  }
  const warned = run.remarks.some(r => r.severity === 'warning');
  const Sign = warned ? IconAlertTriangle : run.cached ? IconBolt : IconCheck;
  const sent = sends ? madeMessages(run.messages) : 0;
  return (
    <footer
      className={classes.foot}
      data-kind={run.status === 'succeeded' ? 'good' : undefined}
      title={[run.why, ...run.remarks.map(r => r.message)].filter(Boolean).join('\n')}
    >
      <Sign size={14} aria-hidden="true" />
      <span>
        {run.status !== 'succeeded'
          ? run.status === 'skipped'
            ? t('card.left')
            : t(`status.${statusKey(run.status)}`)
          : run.cached
            ? t('card.cached')
            : duration(run.milliseconds ?? 0, lang)}
      </span>
      {sent > 0 && <span>· {t('card.messages', { count: sent })}</span>}
      {remark}
    </footer>
  );
}

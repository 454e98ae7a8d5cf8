import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { duration } from '../shared/format';
import classes from './Connections.module.css';
import { useConnectionsTexts } from './texts';
import type { Trial } from './trial';

/** What came of a trial: who answered, or what is wrong and what to do about it. */
export function Outcome({ outcome }: { outcome: Trial }) {
  const { tf, lang } = useConnectionsTexts();
  if (outcome.ok) {
    return (
      <p className={classes.outcome} data-ok="true" role="status">
        <IconCircleCheck size={17} aria-hidden="true" />
        <span>
          {outcome.answer} <small>{tf('took', { time: duration(outcome.milliseconds, lang) })}</small>
        </span>
      </p>
    );
  }
  return outcome.remarks.map(remark => (
    <p key={`${remark.code} ${remark.message}`} className={classes.outcome} data-ok="false" role="status">
      <IconAlertCircle size={17} aria-hidden="true" />
      <span>
        {remark.message} {remark.remedy} <small>{remark.code}</small>
      </span>
    </p>
  ));
}

import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCheck,
  IconLoader2,
  IconMinus,
  IconPlayerStop,
} from '@tabler/icons-react';
import { useTexts } from '../shared/i18n';
import { statusKey } from '../shared/statusKey';
import classes from './Runs.module.css';

const signs = {
  running: IconLoader2,
  succeeded: IconCheck,
  failed: IconAlertCircle,
  interrupted: IconAlertTriangle,
  cancelled: IconPlayerStop,
  skipped: IconMinus,
};

/** The state of a run or a node, by sign, word and colour. */
export function RunState({ status, title }: { status: string; title?: string }) {
  const { t } = useTexts();
  const key = statusKey(status);
  const Sign = signs[key];
  return (
    <span className={classes.state} data-status={key} title={title || undefined}>
      <Sign size={15} aria-hidden="true" /> {t(`status.${key}`)}
    </span>
  );
}

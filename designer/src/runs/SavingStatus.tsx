import { IconAlertCircle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useSaving } from '../editor/session';
import { useTexts } from '../shared/i18n';
import classes from './EditorBar.module.css';

/** Whether the server has everything. */
export function SavingStatus() {
  const { t } = useTexts();
  const state = useSaving();
  const bad = state.kind === 'conflict' || state.kind === 'refused' || state.kind === 'unreachable';
  const Sign =
    state.kind === 'saved'
      ? IconCloudCheck
      : state.kind === 'unreachable'
        ? IconCloudOff
        : bad
          ? IconAlertCircle
          : IconCloudUp;
  const text = t(`saving.${state.kind}`);
  const detail = state.kind === 'refused' ? state.remarks.map(r => `${r.message} ${r.remedy}`).join('\n') : text;
  return (
    <span
      className={classes.status}
      data-kind={bad ? 'bad' : undefined}
      data-saving={state.kind}
      role="status"
      title={detail}
    >
      <Sign size={17} aria-hidden="true" /> <span className={classes.text}>{text}</span>
    </span>
  );
}

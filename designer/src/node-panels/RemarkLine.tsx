import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Remark } from '../api/fault';
import { useTexts } from '../shared/i18n';
import classes from './FieldFrame.module.css';

/** What is wrong and what to do about it. */
export function RemarkLine({ remark }: { remark: Remark }) {
  const { t } = useTexts();
  const Sign =
    remark.severity === 'error' ? IconAlertCircle : remark.severity === 'warning' ? IconAlertTriangle : IconInfoCircle;
  return (
    <p className={classes.remark} data-severity={remark.severity} style={{ margin: 0 }} title={remark.code}>
      <Sign size={15} role="img" aria-label={t(`severity.${remark.severity}`)} />
      <span>
        {remark.message} {remark.remedy}
      </span>
    </p>
  );
}

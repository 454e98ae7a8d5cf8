import { Button } from '@mantine/core';
import { ApiFault } from '../../api/fault';
import { useTexts } from '../i18n';
import classes from './Refusal.module.css';

/** Why something cannot be shown, with the remedy, and a way to try again where that may help. */
export function Refusal({ fault, retry }: { fault: unknown; retry?: () => void }) {
  const { t } = useTexts();
  const remarks = fault instanceof ApiFault ? fault.remarks : [];
  return (
    <div className={classes.refusal} role="alert">
      {remarks.length === 0 && <p>{t('fault.unreachable')}</p>}
      {remarks.map(remark => (
        <p key={`${remark.code} ${remark.setting}`}>
          {remark.message} {remark.remedy}
        </p>
      ))}
      {retry && (
        <Button size="xs" variant="default" onClick={retry}>
          {t('fault.retry')}
        </Button>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { ApiFault } from '../api/fault';
import classes from './Customers.module.css';
import { useCustomersTexts } from './texts';

/** What went wrong, what can be done about it, and the way to try again. */
export function Failed({ fault, retry }: { fault: unknown; retry(): void }) {
  const { t, tf } = useCustomersTexts();
  const remarks = fault instanceof ApiFault ? fault.remarks : [];
  return (
    <div role="alert" className={classes.failed}>
      {remarks.length === 0 && <p>{t('fault.unreachable')}</p>}
      {remarks.map(r => (
        <p key={r.code}>
          {r.message} {r.remedy}
        </p>
      ))}
      <Button size="xs" variant="default" onClick={retry}>
        {tf('again')}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { ApiFault } from '../api/fault';
import { useSegmentsTexts } from './texts';

/** Why something could not be read, with a way to try again where that may help. */
export function Faults({ fault, retry }: { fault: Error; retry?: () => void }) {
  const { tf } = useSegmentsTexts();
  const remarks = fault instanceof ApiFault ? fault.remarks : [];
  return (
    <div role="alert">
      {remarks.length === 0 && <p>{fault.message}</p>}
      {remarks.map(r => (
        <p key={r.code}>
          {r.message} {r.remedy}
        </p>
      ))}
      {retry && (
        <Button size="xs" variant="default" onClick={retry}>
          {tf('build.again')}
        </Button>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { useRun, useSession } from '../editor/session';
import { Hint } from '../shared/ui/hints/Hint';
import { tellFault } from '../shared/ui/toasts';
import { useRunTexts } from './texts';

/** Goes on with a run that did not come to its end: what has failed is tried again, what is done is not done again. */
export default function Resume() {
  const { tf } = useRunTexts();
  const { running } = useSession();
  const run = useRun(s => s.run);
  const starting = useRun(s => s.starting);
  const changed = useRun(s => s.stale.size > 0);
  if (!run || !['interrupted', 'failed', 'cancelled'].includes(run.status)) {
    return null;
  }
  return (
    <Hint label={tf(changed ? 'resumeChanged' : 'resumeHint')} width={300}>
      <Button
        size="compact-sm"
        fz={13}
        variant="light"
        loading={starting}
        leftSection={<IconPlayerTrackNext size={15} aria-hidden="true" />}
        onClick={() => running.resume(run.id).catch(tellFault)}
      >
        {tf('resume')}
      </Button>
    </Hint>
  );
}

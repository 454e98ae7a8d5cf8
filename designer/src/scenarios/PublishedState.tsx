import { IconBell, IconBellOff } from '@tabler/icons-react';
import type { Schemas } from '../api/client';
import type { Scenario } from './changes';
import classes from './Scenarios.module.css';
import { useScenariosTexts } from './texts';

interface Props {
  scenario: Scenario;
  activity: Schemas['ActivityView'] | undefined;
}

/** Which version is published, and whether it starts by itself. */
export function PublishedState({ scenario, activity }: Props) {
  const { tf } = useScenariosTexts();
  const { triggers = 0, armed = 0 } = activity ?? {};
  return (
    <>
      {scenario.publishedVersion > 0 ? tf('published', { version: scenario.publishedVersion }) : tf('draft')}
      {scenario.publishedVersion > 0 && scenario.hasUnpublishedChanges && <small>{tf('changed')}</small>}
      {triggers > 0 && (
        <span className={classes.state} data-kind={armed > 0 ? 'armed' : 'disarmed'}>
          {armed > 0 ? <IconBell size={15} aria-hidden="true" /> : <IconBellOff size={15} aria-hidden="true" />}
          <small>{armed > 0 ? tf('armed') : tf('disarmed')}</small>
        </span>
      )}
    </>
  );
}

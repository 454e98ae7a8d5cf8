import { Checkbox, Group } from '@mantine/core';
import { useSegmentsTexts } from '../texts';
import classes from './Builder.module.css';

interface Props {
  at: string | null;
  timeZone: string | undefined;
  change(at: string | null): void;
}

const usual = '06:30';

/** Whether the members are worked out anew each day, and when. */
export function Schedule({ at, timeZone, change }: Props) {
  const { tf } = useSegmentsTexts();
  return (
    <Group gap={10} className={classes.schedule}>
      <Checkbox
        label={tf('build.everyDay')}
        checked={at !== null}
        onChange={event => change(event.currentTarget.checked ? usual : null)}
      />
      {at !== null && (
        <>
          <input
            type="time"
            required
            aria-label={tf('build.at')}
            value={at}
            onChange={event => change(event.currentTarget.value || usual)}
          />
          {timeZone && <small translate="no">{timeZone}</small>}
        </>
      )}
    </Group>
  );
}

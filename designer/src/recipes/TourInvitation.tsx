import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useAbout } from '../api/queries';
import { useTour } from '../shared/tour';
import classes from './Recipes.module.css';
import { useRecipesTexts } from './texts';

/** Invites those who are here for the first time to the tour, where the campaign at its end has a sandbox to go to. */
export function TourInvitation() {
  const { tf } = useRecipesTexts();
  const sandbox = useAbout().data?.sandbox;
  const { known, step, start, end } = useTour();
  if (known || !sandbox || step !== null) {
    return null;
  }
  return (
    <section className={classes.invitation} aria-label={tf('tour')}>
      <IconRoute size={26} stroke={1.5} aria-hidden="true" />
      <div>
        <b>{tf('tour')}</b>
        <span>{tf('tourHint')}</span>
      </div>
      <Button variant="subtle" color="gray" onClick={end}>
        {tf('tourNo')}
      </Button>
      <Button onClick={start}>{tf('tourStart')}</Button>
    </section>
  );
}

import { Button, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { fitsTarget, type Target } from '../../flow/mapping';
import { usePanelTexts } from '../texts';
import type { Board } from './board';
import classes from './Mapping.module.css';

/** What has vanished above, each with what can be done about it: another column, or none. */
export function LostLinks({ board, lost }: { board: Board; lost: readonly Target[] }) {
  const { tf } = usePanelTexts();
  if (lost.length === 0) {
    return null;
  }
  return (
    <section className={classes.lost} aria-label={tf('mapping.lost')}>
      <b>
        <IconAlertTriangle size={16} aria-hidden="true" /> {tf('mapping.lost')}
      </b>
      <ul>
        {lost.map(target => (
          <li key={target.key}>
            <span>
              {target.title === target.column
                ? target.column
                : tf('mapping.lostOf', { column: target.column, target: target.title })}
            </span>
            <Select
              size="xs"
              aria-label={tf('mapping.another', { column: target.column })}
              placeholder={tf('mapping.choose')}
              data={board.sources.filter(s => fitsTarget(s, target)).map(s => s.name)}
              value={null}
              searchable
              onChange={name => name && board.link({ [target.key]: name })}
            />
            <Button
              size="compact-xs"
              variant="subtle"
              color="red"
              aria-label={`${tf('mapping.drop')}: ${target.column}`}
              onClick={() => (board.list ? board.list.drop(target.key) : board.link({ [target.key]: '' }))}
            >
              {tf('mapping.drop')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

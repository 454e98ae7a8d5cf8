import { Button } from '@mantine/core';
import { IconArrowsJoin2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { isLost } from '../../flow/mapping';
import { usePanelTexts } from '../texts';
import type { Board } from './board';
import classes from './MapColumns.module.css';

const MappingDialog = lazy(() => import('./MappingDialog'));

/** Opens the picture of what becomes of which column; says how many links are lost. */
export function MapColumns({ board, label, done }: { board: Board; label: string; done(): void }) {
  const { tf } = usePanelTexts();
  const [opened, setOpened] = useState(false);
  const lost = board.targets.filter(t => isLost(t, board.sources)).length;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        className={classes.open}
        leftSection={<IconArrowsJoin2 size={15} aria-hidden="true" />}
        rightSection={lost > 0 && <span className={classes.badge}>{tf('mapping.lostCount', { count: lost })}</span>}
        disabled={board.sources.length === 0}
        title={board.sources.length === 0 ? tf('mapping.unknown') : undefined}
        onClick={() => setOpened(true)}
      >
        {tf('mapping.open')}
      </Button>
      <Suspense>
        {opened && (
          <MappingDialog
            board={board}
            label={label}
            close={() => {
              setOpened(false);
              done();
            }}
          />
        )}
      </Suspense>
    </>
  );
}

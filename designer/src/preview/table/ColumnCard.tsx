import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconEyeOff, IconPin, IconPinnedOff } from '@tabler/icons-react';
import { usePreviewTexts } from '../texts';
import { changed, moved } from './columnLooks';
import classes from './table.module.css';
import type { Table } from './tableContext';

interface Props {
  name: string;
  table: Table;
  onDone(): void;
}

/** What can be done with a column. */
export default function ColumnCard({ name, table: { looks, arrange }, onDone }: Props) {
  const { tf } = usePreviewTexts();
  const pinned = looks.find(look => look.name === name)?.pinned ?? false;
  const act = (next: ReturnType<typeof changed>) => {
    arrange(next);
    onDone();
  };
  return (
    <div className={classes.card}>
      <b>{name}</b>
      <div className={classes.acts}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={pinned ? <IconPinnedOff size={14} /> : <IconPin size={14} />}
          onClick={() => act(changed(looks, name, { pinned: !pinned }))}
        >
          {pinned ? tf('unpin') : tf('pin')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconEyeOff size={14} />}
          onClick={() => act(changed(looks, name, { hidden: true }))}
        >
          {tf('hide')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={tf('moveLeft')}
          title={tf('moveLeft')}
          onClick={() => arrange(moved(looks, name, -1))}
        >
          <IconArrowLeft size={14} aria-hidden="true" />
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={tf('moveRight')}
          title={tf('moveRight')}
          onClick={() => arrange(moved(looks, name, 1))}
        >
          <IconArrowRight size={14} aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}

import { Button, Loader } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconEyeOff, IconPin, IconPinnedOff } from '@tabler/icons-react';
import { wantedRows } from '../narrowing';
import { ColumnFacts } from '../statistics/ColumnFacts';
import { useStatistics } from '../statistics/useStatistics';
import { usePreviewTexts } from '../texts';
import { changed, moved } from './columnLooks';
import classes from './table.module.css';
import type { Table } from './tableContext';

interface Props {
  name: string;
  table: Table;
  onDone(): void;
}

/** What can be said of a column, of the rows that are wanted, and what can be done with it. */
export default function ColumnCard({ name, table: { port, narrowing, looks, arrange }, onDone }: Props) {
  const { tf } = usePreviewTexts();
  const said = useStatistics(port, wantedRows(narrowing, port.columns), [name]);
  const facts = said.data?.columns[0];
  const pinned = looks.find(look => look.name === name)?.pinned ?? false;
  const act = (next: ReturnType<typeof changed>) => {
    arrange(next);
    onDone();
  };
  return (
    <div className={classes.card}>
      <b translate="no">{name}</b>
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
      {facts && said.data ? (
        <ColumnFacts facts={facts} rows={said.data.rows} />
      ) : said.error ? null : (
        <Loader size="xs" />
      )}
    </div>
  );
}

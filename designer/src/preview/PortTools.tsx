import { ActionIcon, Pill, TextInput } from '@mantine/core';
import { IconLock, IconLockOpen, IconSearch } from '@tabler/icons-react';
import { count } from '../shared/format';
import { Hint } from '../shared/ui/hints/Hint';
import { ExportMenu } from './ExportMenu';
import { type Narrowing, wantedRows } from './narrowing';
import type { Hold } from './PortView';
import classes from './QuickView.module.css';
import { usePreviewTexts } from './texts';
import type { LookedPort } from './viewer';

interface Props {
  port: LookedPort;
  /** Rows that pass the narrowing; null while they are not known. */
  total: number | null;
  narrowing: Narrowing;
  hold: Hold | undefined;
  onNarrow(change: Partial<Narrowing>): void;
}

/** How many rows there are, which of them are wanted, and the way to take them along. */
export function PortTools({ port, total, narrowing, hold, onNarrow }: Props) {
  const { tf, lang } = usePreviewTexts();
  const rows = total ?? port.total;
  const isPart = total !== null && total !== port.total;
  return (
    <>
      {narrowing.chosen && (
        <Pill
          withRemoveButton
          onRemove={() => onNarrow({ chosen: null })}
          removeButtonProps={{ 'aria-label': tf('all'), 'aria-hidden': false, tabIndex: 0 }}
        >
          {narrowing.chosen.label}
        </Pill>
      )}
      <span className={classes.total} role="status">
        {isPart
          ? tf('rowsOf', { count: rows, part: count(rows, lang), total: count(port.total, lang) })
          : tf('rows', { count: rows, total: count(rows, lang) })}
      </span>
      <TextInput
        size="xs"
        data-port-search
        className={classes.search}
        aria-label={tf('search')}
        placeholder={tf('search')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        value={narrowing.search}
        onChange={event => onNarrow({ search: event.currentTarget.value })}
      />
      {hold && (
        <Hint label={tf(hold.held ? 'letGo' : 'hold')}>
          <ActionIcon
            variant={hold.held ? 'light' : 'subtle'}
            color={hold.held ? undefined : 'gray'}
            aria-label={tf('hold')}
            aria-pressed={hold.held}
            onClick={() => hold.set(hold.held ? null : port.run)}
          >
            {hold.held ? <IconLock size={18} aria-hidden="true" /> : <IconLockOpen size={18} aria-hidden="true" />}
          </ActionIcon>
        </Hint>
      )}
      <ExportMenu port={port} wanted={wantedRows(narrowing, port.columns)} />
    </>
  );
}

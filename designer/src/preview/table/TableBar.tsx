import { ActionIcon, NumberInput, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { count } from '../../shared/format';
import { Hint } from '../../shared/ui/hints/Hint';
import { usePreviewTexts } from '../texts';
import { ColumnMenu } from './ColumnMenu';
import type { ColumnLook } from './columnLooks';
import type { Mode } from './TableViewer';
import classes from './table.module.css';

interface Props {
  mode: Mode;
  /** The row that is looked at, from 0. */
  row: number;
  total: number;
  looks: readonly ColumnLook[];
  onMode(mode: Mode): void;
  onRow(row: number): void;
  onArrange(looks: ColumnLook[]): void;
  goTo: React.RefObject<HTMLInputElement | null>;
}

/** Below the rows: how they are shown, which columns, and which row. */
export function TableBar({ mode, row, total, looks, onMode, onRow, onArrange, goTo }: Props) {
  const { tf, lang } = usePreviewTexts();
  const [typed, type] = useState<string | number>('');
  const last = Math.max(0, total - 1);
  return (
    <footer className={classes.bar}>
      <SegmentedControl
        size="xs"
        aria-label={tf('mode')}
        value={mode}
        onChange={value => onMode(value as Mode)}
        data={[
          { value: 'table', label: <span title="Alt + 1">{tf('asTable')}</span> },
          { value: 'form', label: <span title="Alt + 2">{tf('asForm')}</span> },
        ]}
      />
      <ColumnMenu looks={looks} onArrange={onArrange} />
      <span className={classes.space} />
      <span className={classes.place}>
        {tf('rowOf', { row: count(total === 0 ? 0 : row + 1, lang), total: count(total, lang) })}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        disabled={row <= 0}
        aria-label={tf('previous')}
        onClick={() => onRow(row - 1)}
      >
        <IconChevronLeft size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        disabled={row >= last}
        aria-label={tf('next')}
        onClick={() => onRow(row + 1)}
      >
        <IconChevronRight size={16} aria-hidden="true" />
      </ActionIcon>
      <Hint label="Ctrl + G">
        <NumberInput
          ref={goTo}
          size="xs"
          className={classes.goTo}
          aria-label={tf('goToRow')}
          placeholder={tf('goToRow')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator={lang === 'ru' ? ' ' : ','}
          value={typed}
          onChange={type}
          onKeyDown={event => {
            if (event.key === 'Enter' && Number(typed) > 0) {
              onRow(Math.min(last, Number(typed) - 1));
              type('');
            }
          }}
        />
      </Hint>
    </footer>
  );
}

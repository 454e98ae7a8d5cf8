import { ActionIcon, Popover } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { IHeaderParams } from 'ag-grid-community';
import { lazy, Suspense, useContext, useState } from 'react';
import { ColumnTypeSign } from '../../shared/ui/ColumnTypeSign';
import { usePreviewTexts } from '../texts';
import classes from './table.module.css';
import { TableContext } from './tableContext';

const ColumnCard = lazy(() => import('./ColumnCard'));

/** A column's name with the sign of its type, and the way to what can be said of it and done with it. */
export function HeaderLabel({ displayName, column, type }: IHeaderParams & { type: string }) {
  const { tf } = usePreviewTexts();
  const table = useContext(TableContext);
  const [opened, open] = useState(false);
  const name = column.getColId();
  return (
    <span className={classes.header}>
      <ColumnTypeSign type={type} />
      <span className={classes.headerName} translate="no" title={displayName}>
        {displayName}
      </span>
      <Popover opened={opened} onChange={open} position="bottom-start" width={320} shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <ActionIcon
            data-column-menu
            variant="subtle"
            color="gray"
            size={22}
            tabIndex={-1}
            aria-label={tf('aboutColumn', { name })}
            title={tf('aboutColumn', { name })}
            onClick={event => {
              event.stopPropagation();
              open(!opened);
            }}
          >
            <IconDots size={15} aria-hidden="true" />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown onClick={event => event.stopPropagation()} onKeyDown={event => event.stopPropagation()}>
          {opened && table && (
            <Suspense>
              <ColumnCard name={name} table={table} onDone={() => open(false)} />
            </Suspense>
          )}
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}

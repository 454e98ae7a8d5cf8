import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { actionOf } from '../actions/actions';
import type { Column } from '../editor/checking';
import { useSession } from '../editor/session';
import { ColumnTypeSign } from '../shared/ui/ColumnTypeSign';
import classes from './QuickView.module.css';
import { usePreviewTexts } from './texts';

/** What is known of an output before it has run. */
export function PlannedColumns({ columns, node }: { columns: readonly Column[] | undefined; node: string }) {
  const { t, tf } = usePreviewTexts();
  const session = useSession();
  const run = () => {
    session.editor.getState().select({ nodes: [node] });
    void actionOf('runHere').run(session);
  };
  return (
    <div className={classes.planned}>
      <p>{columns ? tf('notRun', { count: columns.length }) : tf('unknown')}</p>
      {columns && (
        <ul>
          {columns.map(column => (
            <li key={column.name}>
              <ColumnTypeSign type={column.type} /> {column.name}
            </li>
          ))}
        </ul>
      )}
      <Button size="xs" fz={13} leftSection={<IconPlayerPlay size={16} aria-hidden="true" />} onClick={run}>
        {t('action.runHere')}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconPlus, IconSitemap } from '@tabler/icons-react';
import { actionOf } from '../actions/actions';
import { readable } from '../actions/keymap';
import { useDoc, useSession } from '../editor/session';
import { inOrder } from '../flow/order';
import classes from './FlowTable.module.css';
import { NodeRow } from './NodeRow';
import { useFlowTableTexts } from './texts';

/** The scenario without the drawing: every node in running order with what comes in, what goes out and how it stands. */
export default function FlowTable() {
  const { t, tf } = useFlowTableTexts();
  const session = useSession();
  const doc = useDoc(d => d);
  const nodes = inOrder(doc);
  return (
    <div className={classes.page} data-part="canvas" tabIndex={-1} data-flow-table>
      <header className={classes.head}>
        <h2>{tf('title')}</h2>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => void actionOf('quickAdd').run(session)}
        >
          {t('action.quickAdd')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconSitemap size={15} aria-hidden="true" />}
          onClick={() => session.view.setState({ table: false })}
        >
          {tf('toCanvas')} ({readable('Alt+KeyT')})
        </Button>
      </header>
      {nodes.length === 0 ? (
        <p className={classes.none}>{tf('empty')}</p>
      ) : (
        <table className={classes.table} aria-label={tf('title')}>
          <thead>
            <tr>
              <th scope="col">{tf('number')}</th>
              <th scope="col">{tf('node')}</th>
              <th scope="col">{tf('inputs')}</th>
              <th scope="col">{tf('outputs')}</th>
              <th scope="col">{tf('state')}</th>
              <th scope="col">{tf('actions')}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((id, i) => (
              <NodeRow key={id} id={id} number={i + 1} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

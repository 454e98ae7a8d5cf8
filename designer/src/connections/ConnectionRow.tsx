import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import type { NodeType } from '../flow/nodeTypes';
import table from '../shared/ui/Table.module.css';
import classes from './Connections.module.css';
import { Outcome } from './Outcome';
import { useConnectionsTexts } from './texts';
import { useTrial } from './trial';

interface Props {
  connection: Schemas['ConnectionView'];
  type: NodeType | undefined;
}

export function ConnectionRow({ connection, type }: Props) {
  const { tf, local } = useConnectionsTexts();
  const { outcome, busy, attempt } = useTrial();
  const { scenario, node, target, secrets } = connection;
  const title = local(connection.title) || local(type?.title) || node;
  return (
    <>
      <tr>
        <td>
          <b>{title}</b>
          <small className={classes.target} translate="no">
            {target || tf('nowhere')}
          </small>
        </td>
        <td>
          <Link href={`/scenarios/${scenario.id}`}>{local(scenario.title) || scenario.id}</Link>
        </td>
        <td className={classes.target} translate={secrets.length > 0 ? 'no' : undefined}>
          {secrets.join(', ') || <span className={classes.none}>{tf('noSecrets')}</span>}
        </td>
        <td className={table.right}>
          <Button
            size="xs"
            variant="default"
            loading={busy}
            aria-label={tf('tryOf', { title })}
            onClick={() => attempt({ node, scenarioId: scenario.id })}
          >
            {tf('try')}
          </Button>
        </td>
      </tr>
      {outcome && (
        <tr>
          <td colSpan={4} style={{ borderTop: 0, paddingTop: 0 }}>
            <Outcome outcome={outcome} />
          </td>
        </tr>
      )}
    </>
  );
}

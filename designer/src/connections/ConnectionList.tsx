import { Loader, VisuallyHidden } from '@mantine/core';
import type { Schemas } from '../api/client';
import { useNodeTypes } from '../api/queries';
import table from '../shared/ui/Table.module.css';
import { ConnectionRow } from './ConnectionRow';
import { useConnectionsTexts } from './texts';

/** The accounts and databases that stored scenarios open, each with a button that tries it. */
export function ConnectionList({ connections }: { connections: readonly Schemas['ConnectionView'][] }) {
  const { tf } = useConnectionsTexts();
  const types = useNodeTypes();
  // Until the components are known, nodes would stand there by their ids.
  if (!types.data) {
    return <Loader size="sm" />;
  }
  if (connections.length === 0) {
    return <p className={table.empty}>{tf('noConnections')}</p>;
  }
  return (
    <div className={table.frame}>
      <table>
        <thead>
          <tr>
            <th>{tf('connection')}</th>
            <th>{tf('where')}</th>
            <th>{tf('secretsOf')}</th>
            <th>
              <VisuallyHidden>{tf('actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {connections.map(connection => (
            <ConnectionRow
              key={`${connection.scenario.id} ${connection.node}`}
              connection={connection}
              type={types.data.get(connection.type)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { inputColumns } from '../../editor/checking';
import { useCheck, useDoc, useSession } from '../../editor/session';
import type { FlowNode } from '../../flow/document';
import type { Setting } from '../../flow/nodeTypes';
import { usePanelTexts } from '../texts';
import { rolesBoard, rolesOf } from './board';
import { MapColumns } from './MapColumns';

/** Where several settings take columns of one input: all of them in one picture. */
export function RolesMapping({ node, settings }: { node: FlowNode; settings: readonly Setting[] }) {
  const { tf, local } = usePanelTexts();
  const session = useSession();
  const doc = useDoc(d => d);
  const columns = useCheck(s => s.columns);
  const offers = useCheck(s => s.offers);
  const roles = rolesOf(settings);
  const first = roles[0];
  if (!first) {
    return null;
  }
  const { perform, seal } = session.editor.getState();
  const board = rolesBoard(
    roles,
    node.settings,
    inputColumns(doc, { columns, offers }, node.id, first.port ?? '') ?? [],
    changes => {
      seal();
      for (const [setting, value] of Object.entries(changes)) {
        perform({ do: 'set', node: node.id, setting, value }, `${node.id} roles`);
      }
      seal();
    },
    local,
  );
  return <MapColumns board={board} label={tf('mapping.roles')} done={seal} />;
}

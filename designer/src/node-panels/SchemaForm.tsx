import { useSession } from '../editor/session';
import type { FlowNode } from '../flow/document';
import { FieldShell } from './FieldShell';
import { isShown } from './isShown';
import { rolesOf } from './mapping/board';
import { RolesMapping } from './mapping/RolesMapping';

/** The form of any node, drawn from what the server tells of its type. */
export function SchemaForm({ node }: { node: FlowNode }) {
  const all = useSession().types.get(node.type)?.settings ?? [];
  const settings = all.filter(s => isShown(s, node.settings, all));
  const firstRole = rolesOf(settings)[0];
  return settings.map(s => [
    s === firstRole && <RolesMapping key={`${node.id} roles`} node={node} settings={settings} />,
    <FieldShell key={`${node.id} ${s.name}`} node={node} setting={s} />,
  ]);
}

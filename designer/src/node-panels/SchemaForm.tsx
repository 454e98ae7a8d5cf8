import { useSession } from '../editor/session';
import type { FlowNode } from '../flow/document';
import { FieldShell } from './FieldShell';
import { isShown } from './isShown';

/** The form of any node, drawn from what the server tells of its type. */
export function SchemaForm({ node }: { node: FlowNode }) {
  const settings = useSession().types.get(node.type)?.settings ?? [];
  return settings
    .filter(s => isShown(s, node.settings, settings))
    .map(s => <FieldShell key={`${node.id} ${s.name}`} node={node} setting={s} />);
}

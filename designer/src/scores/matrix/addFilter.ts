import type { Session } from '../../editor/session';
import type { JsonObject } from '../../flow/json';
import type { PortRef } from '../../flow/links';
import { isService, type NodeType, type NodeTypes } from '../../flow/nodeTypes';
import { addNode } from '../../palette/addNode';

/** The component that lets rows through by conditions: the first with a table to take and a field for conditions. */
export const filterType = (types: NodeTypes): NodeType | undefined =>
  [...types.values()].find(type => {
    const inputs = type.inputs.filter(p => !isService(p, 'in'));
    return inputs.length === 1 && inputs[0]?.kind === 'table' && type.settings.some(s => s.kind === 'condition');
  });

/** Puts a filter with these conditions behind an output, as one step that can be undone. */
export function addFilter(
  session: Session,
  type: NodeType,
  place: PortRef,
  conditions: JsonObject,
  title: string,
): void {
  const setting = type.settings.find(s => s.kind === 'condition');
  addNode(
    session,
    type,
    { after: place.node, port: place.port },
    { title, settings: setting ? { [setting.name]: conditions } : {} },
  );
}

import { inputColumns } from '../editor/checking';
import { useCheck, useDoc, useSession } from '../editor/session';
import type { FlowNode } from '../flow/document';
import type { Json } from '../flow/json';
import type { Setting } from '../flow/nodeTypes';
import { useTexts } from '../shared/i18n';
import { FieldFrame } from './FieldFrame';
import { remarksAt } from './fields/remarksAt';

/** The field of a node's setting: what is typed becomes a step of the scenario. */
export function FieldShell({ node, setting }: { node: FlowNode; setting: Setting }) {
  const { local } = useTexts();
  const session = useSession();
  const doc = useDoc(d => d);
  const columns = useCheck(s => s.columns);
  const offers = useCheck(s => s.offers);
  const all = useCheck(s => s.remarks);
  const change = (next: Json | undefined) =>
    session.editor
      .getState()
      .perform({ do: 'set', node: node.id, setting: setting.name, value: next }, `${node.id} ${setting.name}`);
  return (
    <FieldFrame
      title={local(setting.label)}
      label={local(setting.label)}
      setting={setting}
      value={node.settings[setting.name]}
      settings={node.settings}
      change={change}
      done={() => session.editor.getState().seal()}
      columns={port => inputColumns(doc, { columns, offers }, node.id, port)}
      path={setting.name}
      remarks={remarksAt(
        all.filter(r => r.node === node.id),
        setting.name,
      )}
    />
  );
}

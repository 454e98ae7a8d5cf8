import { Handle, Position, useConnection } from '@xyflow/react';
import { docOf } from '../editor/editorStore';
import { useDoc, useRun, useSession, useView } from '../editor/session';
import { labelsOf } from '../flow/document';
import { writePort } from '../flow/links';
import type { Port } from '../flow/nodeTypes';
import type { PortFacts } from '../flow/portState';
import { portState } from '../flow/portState';
import { refusal } from '../flow/rules';
import { count } from '../shared/format';
import { useTexts } from '../shared/i18n';
import classes from './NodeCard.module.css';
import { PortLabel } from './PortLabel';
import { PortShape } from './PortShape';

interface Props {
  node: string;
  port: Port;
  facts: PortFacts;
}

/** A port with its label; an output also says how many rows it has. */
export function PortRow({ node, port, facts }: Props) {
  const { t, lang, local } = useTexts();
  const session = useSession();
  const isIn = facts.side === 'in';
  const state = portState(facts);
  const light = usePortLight(node, port.name, facts.side);
  const rows = useRun(s => (isIn || facts.linked || s.stale.has(node) ? undefined : s.nodes[node]?.rows[port.name]));
  const looked = useView(s => !isIn && s.quickView?.node === node && s.quickView.port === port.name);
  const walked = useView(s =>
    [s.walk?.at, s.walk?.from].some(e => e?.node === node && e.port === port.name && e.side === facts.side),
  );
  const labelled = useView(s => !isIn && s.labelling?.node === node && s.labelling.port === port.name);
  const own = useDoc(doc => labelsOf(doc)[writePort({ node, port: port.name })]);
  const name = (!isIn && own) || local(port.label);
  const label = `${name}: ${t(`port.${state}`)}`;
  const look = () => session.view.setState({ quickView: { node, port: port.name }, menu: null });
  return (
    <div className={classes.port} data-side={facts.side}>
      <Handle
        id={port.name}
        type={isIn ? 'target' : 'source'}
        position={isIn ? Position.Left : Position.Right}
        className={classes.handle}
        data-state={state}
        data-optional={isIn && !port.required}
        data-light={light}
        data-looked={looked}
        data-walked={walked}
        role="img"
        aria-label={label}
        title={[label, local(port.help)].filter(Boolean).join('\n')}
        onClick={event =>
          session.view.setState({
            menu: {
              target: { kind: 'port', end: { node, port: port.name, side: facts.side } },
              at: [event.clientX, event.clientY],
            },
          })
        }
        onDoubleClick={isIn || port.kind !== 'table' ? undefined : look}
      >
        <PortShape kind={port.kind} state={state} />
      </Handle>
      {isIn ? (
        <span className={classes.label}>{name}</span>
      ) : labelled ? (
        <PortLabel node={node} port={port.name} label={name} standard={local(port.label)} />
      ) : (
        <button
          type="button"
          className={`${classes.label} nodrag`}
          tabIndex={-1}
          disabled={port.kind !== 'table'}
          onClick={look}
          title={t('port.look')}
        >
          <span>{name}</span>
          {rows != null && <b className={classes.rows}>{count(rows, lang)}</b>}
        </button>
      )}
    </div>
  );
}

/** While a link is drawn: whether it may end here. */
function usePortLight(node: string, port: string, side: 'in' | 'out'): 'lit' | 'dim' | undefined {
  const session = useSession();
  return useConnection(connection => {
    if (!connection.inProgress || !connection.fromHandle?.id) {
      return undefined;
    }
    const start = { node: connection.fromNode.id, port: connection.fromHandle.id };
    const end = { node, port };
    const forward = connection.fromHandle.type === 'source';
    if (start.node === node && start.port === port && (side === 'out') === forward) {
      return undefined;
    }
    if ((side === 'in') !== forward) {
      return 'dim';
    }
    const link = forward ? { from: start, to: end } : { from: end, to: start };
    return refusal(docOf(session.editor), session.types, link) === null ? 'lit' : 'dim';
  });
}

import { describedPort } from '../actions/portActions';
import { useDoc, useRun, useSession } from '../editor/session';
import { captionIn, findNode, labelsOf } from '../flow/document';
import { graphOf } from '../flow/graph';
import { writePort } from '../flow/links';
import type { PortEnd } from '../flow/portWalk';
import { typeOf } from '../flow/typeOf';
import { count } from '../shared/format';
import classes from './FlowTable.module.css';
import { useFlowTableTexts } from './texts';

/** An output with its rows and where they go; the rows are one click away. */
export function OutputCell({ end }: { end: PortEnd }) {
  const { tf, lang, local } = useFlowTableTexts();
  const session = useSession();
  const doc = useDoc(d => d);
  const port = describedPort(session, end);
  const rows = useRun(s => (s.stale.has(end.node) ? undefined : s.nodes[end.node]?.rows[end.port]));
  const label = labelsOf(doc)[writePort(end)] || local(port?.label);
  const targets = graphOf(doc)
    .from(end.node)
    .filter(l => l.from.port === end.port)
    .map(l => {
      const node = findNode(doc, l.to.node);
      return captionIn(node?.title, lang) || local(typeOf(session.types, node)?.title) || l.to.node;
    });
  return (
    <div className={classes.out}>
      {port?.kind === 'table' ? (
        <button
          type="button"
          className={classes.link}
          title={tf('look')}
          onClick={() => session.view.setState({ quickView: { node: end.node, port: end.port } })}
        >
          {label}
        </button>
      ) : (
        <span>{label}</span>
      )}
      {rows != null && <b>{tf('rows', { count: rows, rows: count(rows, lang) })}</b>}
      {targets.length > 0 && <small>→ {targets.join(', ')}</small>}
    </div>
  );
}

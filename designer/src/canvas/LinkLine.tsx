import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from '@xyflow/react';
import { memo } from 'react';
import { useDoc, useRun, useSession, useView } from '../editor/session';
import { leftOut } from '../flow/leftOut';
import { readLink } from '../flow/links';
import { count } from '../shared/format';
import { useTexts } from '../shared/i18n';
import classes from './LinkLine.module.css';

/** A link, with the number of rows that went along it. */
export const LinkLine = memo(function LinkLine(props: EdgeProps) {
  const { t, lang } = useTexts();
  const session = useSession();
  const from = readLink(props.id)?.from;
  const rows = useRun(s => (from && !s.stale.has(from.node) ? s.nodes[from.node]?.rows[from.port] : undefined));
  const flows = useRun(s => from !== undefined && s.nodes[from.node]?.status === 'running');
  const off = useDoc(doc => from !== undefined && leftOut(doc).has(from.node));
  const split = useView(s => s.hintLink === props.id);
  const [path, x, y] = getBezierPath(props);
  return (
    <>
      <BaseEdge
        id={props.id}
        path={path}
        interactionWidth={22}
        className={classes.line}
        data-selected={props.selected}
        data-flows={flows}
        data-split={split}
        data-off={off}
      />
      {rows != null && from && (
        <EdgeLabelRenderer>
          <button
            type="button"
            className={`${classes.rows} nodrag nopan`}
            tabIndex={-1}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            title={t('port.look')}
            onClick={() => session.view.setState({ quickView: from })}
          >
            {count(rows, lang)}
          </button>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

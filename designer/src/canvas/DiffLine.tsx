import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from '@xyflow/react';
import { MarkSign } from '../compare/MarkSign';
import type { Mark } from '../flow/diff';
import classes from './DiffCanvas.module.css';

/** A link with the sign of what became of it. */
export function DiffLine(props: EdgeProps) {
  const mark = props.data?.mark as Mark | undefined;
  const [path, x, y] = getBezierPath(props);
  return (
    <>
      <BaseEdge id={props.id} path={path} className={classes.line} data-mark={mark} />
      {mark && (
        <EdgeLabelRenderer>
          <span className={classes.linkSign} style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}>
            <MarkSign mark={mark} />
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
}

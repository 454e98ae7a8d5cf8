import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { useView } from '../editor/session';
import type { Link, PortRef } from '../flow/links';
import { drawnLink } from '../flow/portWalk';
import { boxOf } from './boxes';
import classes from './HintLines.module.css';

/** Dashed lines for the links that letting go, or Enter, would draw. */
export function HintLines() {
  const near = useView(s => s.hints);
  const walk = useView(s => s.walk);
  const drawn = walk && drawnLink(walk);
  const hints = drawn ? [drawn] : near;
  return hints.length === 0 ? null : (
    <ViewportPortal>
      <svg className={classes.lines} aria-hidden="true">
        {hints.map(hint => (
          <HintLine key={`${hint.from.node}.${hint.from.port} ${hint.to.node}.${hint.to.port}`} hint={hint} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

function HintLine({ hint }: { hint: Link }) {
  const flow = useReactFlow();
  const place = (end: PortRef, side: 0 | 1) => {
    const node = flow.getInternalNode(end.node);
    if (!node) {
      return null;
    }
    const bounds = (side ? node.internals.handleBounds?.source : node.internals.handleBounds?.target)?.find(
      h => h.id === end.port,
    );
    const box = boxOf(node);
    return bounds
      ? [box.at[0] + bounds.x + bounds.width / 2, box.at[1] + bounds.y + bounds.height / 2]
      : [box.at[0] + side * box.size[0], box.at[1] + 56];
  };
  const from = place(hint.from, 1);
  const to = place(hint.to, 0);
  if (!from || !to) {
    // The node is still to come: what would be joined is shown at the end that is there.
    const end = from ?? to;
    return end ? <circle className={classes.spot} cx={end[0]} cy={end[1]} r={13} /> : null;
  }
  return <line className={classes.line} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />;
}

import {
  type Icon,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconSitemap,
} from '@tabler/icons-react';
import { docOf } from '../editor/editorStore';
import type { Session } from '../editor/session';
import { type Alignment, align } from '../flow/align';
import { linksOf, nodesOf, type Point } from '../flow/document';
import { graphOf } from '../flow/graph';
import { layout } from '../flow/layout';
import { readLinks } from '../flow/links';
import { places } from '../flow/place';
import type { Action, ActionId } from './action';

const several = (session: Session) => session.editor.getState().selection.nodes.length > 1;

const alignments: [Alignment, ActionId, Icon][] = [
  ['left', 'alignLeft', IconLayoutAlignLeft],
  ['center', 'alignCenter', IconLayoutAlignCenter],
  ['right', 'alignRight', IconLayoutAlignRight],
  ['top', 'alignTop', IconLayoutAlignTop],
  ['middle', 'alignMiddle', IconLayoutAlignMiddle],
  ['bottom', 'alignBottom', IconLayoutAlignBottom],
  ['spread-x', 'spreadX', IconLayoutDistributeVertical],
  ['spread-y', 'spreadY', IconLayoutDistributeHorizontal],
];

function arrange(session: Session, how: Alignment): void {
  const ids = session.editor.getState().selection.nodes;
  const boxes = session.canvas.current?.boxes().filter(b => ids.includes(b.id)) ?? [];
  session.editor.getState().perform({ do: 'move', nodes: align(boxes, how), notes: {} });
}

async function autoLayout(session: Session): Promise<void> {
  const ids = session.editor.getState().selection.nodes;
  const boxes = session.canvas.current?.boxes().filter(b => ids.length < 2 || ids.includes(b.id)) ?? [];
  const nodes = await layout(boxes, readLinks(linksOf(docOf(session.editor))));
  session.editor.getState().perform({ do: 'move', nodes, notes: {} });
  session.canvas.current?.fit();
}

const step = 20;

function nudge(session: Session, by: Point): void {
  const stand = places(docOf(session.editor));
  const moved = session.editor.getState().selection.nodes.map(id => {
    const at = stand.get(id) ?? [0, 0];
    return [id, [at[0] + by[0], at[1] + by[1]]] as const;
  });
  session.editor
    .getState()
    .perform({ do: 'move', nodes: Object.fromEntries(moved) as Record<string, Point>, notes: {} }, 'nudge');
}

/** Goes from the chosen node along a link, or to the nearest one above or below. */
function go(session: Session, way: 'left' | 'right' | 'up' | 'down'): void {
  const doc = docOf(session.editor);
  const stand = places(doc);
  const id = session.editor.getState().selection.nodes.at(-1) ?? nodesOf(doc)[0]?.id;
  const here = stand.get(id ?? '');
  if (!id || !here) {
    return;
  }
  const graph = graphOf(doc);
  const along =
    way === 'right' ? graph.from(id)[0]?.to.node : way === 'left' ? graph.into(id)[0]?.from.node : undefined;
  const sign = way === 'right' || way === 'down' ? 1 : -1;
  const axis = way === 'left' || way === 'right' ? 0 : 1;
  const others = [...stand].filter(([other, at]) => other !== id && (at[axis] - here[axis]) * sign > 0);
  const far = ([, at]: [string, Point]) =>
    Math.abs(at[axis] - here[axis]) + 2 * Math.abs((at[1 - axis] as number) - (here[1 - axis] as number));
  const next = along ?? others.sort((a, b) => far(a) - far(b))[0]?.[0];
  if (next) {
    session.editor.getState().select({ nodes: [next] });
    session.canvas.current?.reveal(next);
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(next)}"]`)?.focus();
  }
}

const any = (session: Session) => nodesOf(docOf(session.editor)).length > 0;
const selected = (session: Session) => session.editor.getState().selection.nodes.length > 0;

export const arrangeActions: Action[] = [
  {
    id: 'layout',
    group: 'arrange',
    icon: IconSitemap,
    keys: ['Ctrl+Shift+KeyL'],
    on: ['canvas'],
    when: any,
    run: autoLayout,
  },
  ...alignments.map(
    ([how, id, icon]): Action => ({ id, group: 'arrange', icon, when: several, run: s => arrange(s, how) }),
  ),
  { id: 'goLeft', group: 'arrange', keys: ['ArrowLeft'], when: any, run: s => go(s, 'left') },
  { id: 'goRight', group: 'arrange', keys: ['ArrowRight'], when: any, run: s => go(s, 'right') },
  { id: 'goUp', group: 'arrange', keys: ['ArrowUp'], when: any, run: s => go(s, 'up') },
  { id: 'goDown', group: 'arrange', keys: ['ArrowDown'], when: any, run: s => go(s, 'down') },
  {
    id: 'nudgeLeft',
    group: 'arrange',
    keys: ['Ctrl+ArrowLeft', 'Ctrl+Shift+ArrowLeft'],
    when: selected,
    run: s => nudge(s, [-step, 0]),
  },
  {
    id: 'nudgeRight',
    group: 'arrange',
    keys: ['Ctrl+ArrowRight', 'Ctrl+Shift+ArrowRight'],
    when: selected,
    run: s => nudge(s, [step, 0]),
  },
  {
    id: 'nudgeUp',
    group: 'arrange',
    keys: ['Ctrl+ArrowUp', 'Ctrl+Shift+ArrowUp'],
    when: selected,
    run: s => nudge(s, [0, -step]),
  },
  {
    id: 'nudgeDown',
    group: 'arrange',
    keys: ['Ctrl+ArrowDown', 'Ctrl+Shift+ArrowDown'],
    when: selected,
    run: s => nudge(s, [0, step]),
  },
];

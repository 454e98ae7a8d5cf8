import { IconArrowsDiff, IconEye, IconLink, IconPencil, IconPlayerPlay, IconPlugConnected } from '@tabler/icons-react';
import { docOf } from '../editor/editorStore';
import type { Session } from '../editor/session';
import { type Link, writeLink, writePort } from '../flow/links';
import { type Port, portOf } from '../flow/nodeTypes';
import { drawnLink, enterPorts, type PortEnd, portsAt, startLink, type Way, walked } from '../flow/portWalk';
import { replacedBy } from '../flow/rules';
import { typeAt } from '../flow/typeOf';
import type { Action } from './action';
import { isFree, startRun } from './runActions';

/** The port that a menu is open for, or that somebody has gone to by keys. */
export function chosenPort(session: Session): PortEnd | null {
  const { menu, walk } = session.view.getState();
  return menu ? (menu.target.kind === 'port' ? menu.target.end : null) : (walk?.at ?? null);
}

export const describedPort = (session: Session, end: PortEnd): Port | undefined =>
  portOf(typeAt(session.types, docOf(session.editor), end.node), end.side, end.port);

const isTable = (session: Session) => {
  const end = chosenPort(session);
  return end?.side === 'out' && describedPort(session, end)?.kind === 'table';
};

const isDrawing = (session: Session) => Boolean(session.view.getState().walk?.from);

function look(session: Session, viewer?: 'compare'): void {
  const end = chosenPort(session);
  if (end) {
    session.view.setState({ quickView: { node: end.node, port: end.port, ...(viewer ? { viewer } : {}) } });
  }
}

/** Draws the link in the place of those that its input cannot keep, and says so. */
export function drawLink(session: Session, link: Link): void {
  const remove = replacedBy(docOf(session.editor), session.types, link);
  session.editor.getState().perform({ do: 'relink', add: [writeLink(link)], remove });
  session.view.setState({ said: { what: remove.length > 0 ? 'replaced' : 'linked', link } });
}

function begin(session: Session): void {
  const end = chosenPort(session);
  const walk = end && startLink(docOf(session.editor), session.types, end);
  session.view.setState(walk ? { walk } : { said: { what: 'nothingFits' } });
  if (walk) {
    session.canvas.current?.reveal(walk.at.node);
  }
}

function enter(session: Session): void {
  const node = session.editor.getState().selection.nodes[0] ?? '';
  const walk = enterPorts(docOf(session.editor), session.types, node, session.view.getState().servicePorts);
  session.view.setState(walk ? { walk } : { said: { what: 'noPorts' } });
}

// Alt + 3 looks at the third output.
function pick(session: Session, keys = ''): void {
  const [node] = session.editor.getState().selection.nodes;
  const tables = node ? portsAt(docOf(session.editor), session.types, node, 'out', false) : [];
  const end = tables.filter(p => describedPort(session, p)?.kind === 'table')[Number(keys.at(-1)) - 1];
  if (end) {
    session.view.setState({ quickView: { node: end.node, port: end.port } });
  }
}

const ways: Record<string, Way> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** What keys mean while somebody is at the ports of a node; false for keys that mean what they always do. */
export function walkByKey(session: Session, keys: string): boolean {
  const { walk, servicePorts } = session.view.getState();
  if (!walk) {
    return false;
  }
  const way = ways[keys];
  if (way) {
    const next = walked(docOf(session.editor), session.types, walk, way, servicePorts);
    session.view.setState({ walk: next });
    session.canvas.current?.reveal(next.at.node);
  } else if (keys === 'Enter') {
    const link = drawnLink(walk);
    if (link) {
      drawLink(session, link);
      session.editor.getState().select({ nodes: [link.to.node] });
    } else {
      begin(session);
    }
  } else if (keys === 'Escape') {
    session.view.setState(
      walk.from ? { walk: { at: walk.from, from: null }, said: { what: 'linkCancelled' } } : { walk: null },
    );
  } else {
    return false;
  }
  return true;
}

export const portActions: Action[] = [
  {
    id: 'ports',
    group: 'ports',
    icon: IconPlugConnected,
    keys: ['Alt+Shift+ArrowDown'],
    on: ['node'],
    when: s => s.editor.getState().selection.nodes.length === 1,
    run: enter,
  },
  { id: 'portLook', group: 'ports', icon: IconEye, on: ['port'], when: isTable, run: s => look(s) },
  {
    id: 'portCompare',
    group: 'ports',
    icon: IconArrowsDiff,
    on: ['port'],
    when: isTable,
    run: s => look(s, 'compare'),
  },
  {
    id: 'portRun',
    group: 'ports',
    icon: IconPlayerPlay,
    on: ['port'],
    when: s => isFree(s) && chosenPort(s)?.side === 'out',
    run: s => {
      const end = chosenPort(s);
      return end ? startRun(s, [writePort(end)]) : undefined;
    },
  },
  {
    id: 'portLink',
    group: 'ports',
    icon: IconLink,
    on: ['port'],
    when: s => chosenPort(s) !== null && !isDrawing(s),
    run: begin,
  },
  {
    id: 'portLabel',
    group: 'ports',
    icon: IconPencil,
    on: ['port'],
    when: s => chosenPort(s)?.side === 'out',
    run: s => {
      const end = chosenPort(s);
      s.view.setState({ labelling: end && { node: end.node, port: end.port }, walk: null });
    },
  },
  {
    id: 'pickPort',
    group: 'ports',
    keys: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => `Alt+Digit${n}`),
    when: s => s.editor.getState().selection.nodes.length === 1,
    run: pick,
  },
];

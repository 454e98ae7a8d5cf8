import {
  IconActivity,
  IconCommand,
  IconHistory,
  IconKeyboard,
  IconLayoutSidebarRight,
  IconListCheck,
  IconMaximize,
  IconTable,
  IconZoomReset,
} from '@tabler/icons-react';
import type { Session } from '../editor/session';
import type { MenuTarget, ViewState } from '../editor/view';
import type { Point } from '../flow/document';
import { readLink } from '../flow/links';
import type { Action } from './action';
import { goToPart } from './parts';

const flip =
  (
    field:
      | 'selecting'
      | 'minimap'
      | 'servicePorts'
      | 'palette'
      | 'panel'
      | 'problems'
      | 'shortcuts'
      | 'table'
      | 'commands'
      | 'process'
      | 'versions',
  ) =>
  (session: Session) =>
    session.view.setState(s => ({ [field]: !s[field] }) as Partial<ViewState>);

// Opened by keys, the menu is about the port, node, link or note that is chosen, else about the canvas.
function menu(session: Session): void {
  const { nodes, links, notes } = session.editor.getState().selection;
  const { walk } = session.view.getState();
  const target: MenuTarget = walk
    ? { kind: 'port', end: walk.at }
    : nodes[0]
      ? { kind: 'node', id: nodes[0] }
      : notes[0]
        ? { kind: 'note', id: notes[0] }
        : links[0]
          ? { kind: 'link', id: links[0] }
          : { kind: 'canvas' };
  const owner = walk?.at.node ?? nodes[0] ?? notes[0] ?? readLink(links[0] ?? '')?.to.node;
  const at =
    (owner && session.canvas.current?.screen(owner)) || ([window.innerWidth / 2, window.innerHeight / 3] as Point);
  session.view.setState({ menu: { target, at } });
}

// A dialog keeps the keys to itself.
const isFree = () => document.querySelector('[aria-modal=true]') === null;

export const viewActions: Action[] = [
  {
    id: 'fit',
    group: 'view',
    icon: IconMaximize,
    keys: ['Ctrl+Digit1'],
    on: ['canvas'],
    run: s => s.canvas.current?.fit(),
  },
  { id: 'fullSize', group: 'view', icon: IconZoomReset, keys: ['Ctrl+Digit0'], run: s => s.canvas.current?.fullSize() },
  { id: 'table', group: 'view', icon: IconTable, keys: ['Alt+KeyT'], on: ['canvas'], run: flip('table') },
  { id: 'commands', group: 'view', icon: IconCommand, keys: ['Ctrl+KeyK'], run: flip('commands') },
  { id: 'menu', group: 'view', keys: ['Shift+F10', 'ContextMenu'], run: menu },
  { id: 'selecting', group: 'view', keys: ['Alt+KeyH'], run: flip('selecting') },
  { id: 'minimap', group: 'view', keys: ['Ctrl+KeyM'], run: flip('minimap') },
  { id: 'servicePorts', group: 'view', keys: ['Ctrl+Shift+KeyP'], run: flip('servicePorts') },
  { id: 'palette', group: 'view', keys: ['Ctrl+Shift+KeyB'], run: flip('palette') },
  { id: 'panel', group: 'view', icon: IconLayoutSidebarRight, keys: ['Ctrl+KeyB'], run: flip('panel') },
  { id: 'problems', group: 'view', icon: IconListCheck, keys: ['Ctrl+Shift+KeyM'], run: flip('problems') },
  { id: 'process', group: 'view', icon: IconActivity, keys: ['Alt+KeyR'], run: flip('process') },
  { id: 'versions', group: 'view', icon: IconHistory, keys: ['Alt+KeyP'], run: flip('versions') },
  { id: 'nextPart', group: 'view', keys: ['F6'], when: isFree, run: () => goToPart(1) },
  { id: 'previousPart', group: 'view', keys: ['Shift+F6'], when: isFree, run: () => goToPart(-1) },
  { id: 'shortcuts', group: 'view', icon: IconKeyboard, keys: ['F1'], run: flip('shortcuts') },
];

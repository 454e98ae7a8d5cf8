import {
  IconAdjustments,
  IconEye,
  IconLink,
  IconNote,
  IconPencil,
  IconPlayerPause,
  IconPlus,
  IconRowInsertBottom,
} from '@tabler/icons-react';
import { docOf } from '../editor/editorStore';
import type { Session } from '../editor/session';
import type { ViewState } from '../editor/view';
import { findNode, isEnabled, notesOf, type Point } from '../flow/document';
import { freeId, snap } from '../flow/fragments';
import { type Link, type PortRef, readLink, writeLink } from '../flow/links';
import { isService, portOf } from '../flow/nodeTypes';
import { places } from '../flow/place';
import { refusal } from '../flow/rules';
import { typeAt, typeOf } from '../flow/typeOf';
import type { Action } from './action';
import { hasNodes } from './editActions';
import { focusCanvas } from './parts';

const chosen = (session: Session) => session.editor.getState().selection.nodes;
const one = (session: Session) => chosen(session).length === 1;

/** The links that can be drawn from a node, in the order of its ports and the nodes. */
export function possibleLinks(session: Session, from: string, to?: string): Link[] {
  const doc = docOf(session.editor);
  const outputs = typeAt(session.types, doc, from)?.outputs ?? [];
  const targets = (doc.nodes ?? []).filter(n => n.id !== from && (to === undefined || n.id === to));
  return outputs
    .filter(p => !isService(p, 'out'))
    .flatMap(output =>
      targets.flatMap(node =>
        (typeOf(session.types, node)?.inputs ?? []).map(input => ({
          from: { node: from, port: output.name },
          to: { node: node.id, port: input.name },
        })),
      ),
    )
    .filter(link => refusal(doc, session.types, link) === null);
}

// Two chosen nodes are joined from left to right; for one, a list of what it can be joined to opens.
function link(session: Session): void {
  const [first, second] = byPlace(session);
  if (!first) {
    return;
  }
  if (!second) {
    session.view.setState({ linkFrom: first });
    return;
  }
  const taken = new Set(docOf(session.editor).links?.map(text => text.split('->')[1]?.trim()));
  const links = possibleLinks(session, first, second);
  const free = links.find(l => !taken.has(`${l.to.node}.${l.to.port}`));
  if (free) {
    session.editor.getState().perform({ do: 'relink', add: [writeLink(free)], remove: [] });
  } else {
    session.view.setState({ linkFrom: first });
  }
}

function byPlace(session: Session): string[] {
  const stand = places(docOf(session.editor));
  return [...chosen(session)].sort((a, b) => (stand.get(a)?.[0] ?? 0) - (stand.get(b)?.[0] ?? 0));
}

function toggle(session: Session): void {
  const doc = docOf(session.editor);
  const nodes = chosen(session);
  const enabled = nodes.every(id => {
    const node = findNode(doc, id);
    return node !== undefined && !isEnabled(node);
  });
  session.editor.getState().perform({ do: 'enable', nodes, enabled });
}

// What comes next goes behind the chosen node, at the output that somebody has gone to, into the chosen link, or to the place that a menu was opened at.
function place(session: Session): NonNullable<ViewState['quickAdd']> {
  const { nodes, links } = session.editor.getState().selection;
  const { walk } = session.view.getState();
  const after = nodes.at(-1) ?? null;
  const into = after === null && links.length === 1 ? links[0] : undefined;
  const at = session.view.getState().menu?.target.kind === 'canvas' ? session.canvas.current?.pointer() : null;
  const port = walk?.at.side === 'out' && walk.at.node === after ? walk.at.port : undefined;
  return { after, ...(port ? { port } : {}), ...(into ? { into } : {}), ...(at ? { at } : {}) };
}

const canLook = (session: Session): boolean => looked(session) !== undefined;

// The port that somebody has gone to, the start of the chosen link, or the first table of the chosen node.
function looked(session: Session): PortRef | undefined {
  const { nodes, links } = session.editor.getState().selection;
  const { walk } = session.view.getState();
  const isTable = (ref: PortRef) =>
    portOf(typeAt(session.types, docOf(session.editor), ref.node), 'out', ref.port)?.kind === 'table';
  if (walk?.at.side === 'out') {
    return isTable(walk.at) ? { node: walk.at.node, port: walk.at.port } : undefined;
  }
  if (nodes.length === 0 && links.length === 1) {
    const from = readLink(links[0] ?? '')?.from;
    return from && isTable(from) ? from : undefined;
  }
  const node = nodes.length === 1 ? findNode(docOf(session.editor), nodes[0] ?? '') : undefined;
  const port = typeOf(session.types, node)?.outputs.find(p => p.kind === 'table');
  return node && port ? { node: node.id, port: port.name } : undefined;
}

function quickView(session: Session): void {
  const port = looked(session);
  const { quickView: open } = session.view.getState();
  if (port) {
    const closes = open?.node === port.node && open.port === port.port;
    if (closes) {
      focusCanvas();
    }
    session.view.setState({ quickView: closes ? null : port });
  }
}

function note(session: Session): void {
  const id = freeId(
    'note',
    notesOf(docOf(session.editor)).map(n => n.id),
  );
  const at = session.canvas.current?.pointer() ?? session.canvas.current?.middle() ?? ([0, 0] satisfies Point);
  session.editor.getState().perform({
    do: 'add',
    fragment: { nodes: [], links: [], notes: [{ id, text: '', at: snap(at), size: [240, 120], color: 'yellow' }] },
  });
  session.editor.getState().select({ notes: [id] });
}

export const nodeActions: Action[] = [
  {
    id: 'quickAdd',
    group: 'nodes',
    icon: IconPlus,
    keys: ['Ctrl+Period'],
    on: ['node', 'canvas'],
    run: s => s.view.setState({ quickAdd: place(s) }),
  },
  {
    id: 'insert',
    group: 'nodes',
    icon: IconRowInsertBottom,
    on: ['link'],
    when: s => s.editor.getState().selection.links.length === 1,
    run: s => s.view.setState({ quickAdd: place(s) }),
  },
  {
    id: 'configure',
    group: 'nodes',
    icon: IconAdjustments,
    keys: ['Enter', 'Shift+Enter'],
    on: ['node'],
    when: one,
    run: s => s.view.setState({ panel: true, toSettings: true }),
  },
  {
    id: 'rename',
    group: 'nodes',
    icon: IconPencil,
    keys: ['F2'],
    on: ['node'],
    when: one,
    run: s => s.view.setState({ renaming: chosen(s)[0] ?? null }),
  },
  { id: 'link', group: 'nodes', icon: IconLink, keys: ['Ctrl+KeyL'], on: ['node'], when: hasNodes, run: link },
  {
    id: 'enable',
    group: 'nodes',
    icon: IconPlayerPause,
    keys: ['Ctrl+KeyE'],
    on: ['node'],
    when: hasNodes,
    run: toggle,
  },
  { id: 'quickView', group: 'nodes', icon: IconEye, keys: ['F3'], on: ['node', 'link'], when: canLook, run: quickView },
  { id: 'note', group: 'nodes', icon: IconNote, keys: ['Alt+KeyN'], on: ['canvas'], run: note },
];

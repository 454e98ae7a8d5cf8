import { IconBoxMultiple, IconFolderSymlink, IconLogin2, IconLogout2, IconSquarePlus2 } from '@tabler/icons-react';
import { docOf, wholeOf } from '../editor/editorStore';
import type { Session } from '../editor/session';
import type { Box } from '../flow/align';
import { allNodes, findNode, type Note, notesOf } from '../flow/document';
import { freeId, snap } from '../flow/fragments';
import { isBorder, isSubmodel, submodelType, wayTo } from '../flow/submodels';
import type { Action } from './action';

const chosen = (session: Session) => session.editor.getState().selection.nodes.filter(id => !isBorder(id));

/** The one submodel that is chosen, or null. */
const chosenSubmodel = (session: Session): string | null => {
  const ids = chosen(session);
  const node = ids.length === 1 ? findNode(docOf(session.editor), ids[0] ?? '') : undefined;
  return node && isSubmodel(node) ? node.id : null;
};

// How to fold is loaded when something is folded.
async function foldChosen(session: Session): Promise<void> {
  const { fold } = await import('../flow/fold');
  const doc = docOf(session.editor);
  const nodes = chosen(session);
  const boxes = session.canvas.current?.boxes() ?? [];
  const notes = notesOf(doc)
    .filter(note => session.editor.getState().selection.notes.includes(note.id) || belongs(note, boxes, nodes))
    .map(note => note.id);
  const command = fold(doc, session.types, nodes, notes);
  if (command) {
    session.editor.getState().perform(command);
    session.editor.getState().select({ nodes: [command.submodel.id] });
    session.view.setState({ renaming: command.submodel.id });
  }
}

/** A note goes with the nodes that lie on it. */
function belongs(note: Note, boxes: readonly Box[], nodes: readonly string[]): boolean {
  const covered = boxes.filter(
    ({ at, size }) =>
      at[0] + size[0] / 2 > note.at[0] &&
      at[0] + size[0] / 2 < note.at[0] + note.size[0] &&
      at[1] + size[1] / 2 > note.at[1] &&
      at[1] + size[1] / 2 < note.at[1] + note.size[1],
  );
  return covered.length > 0 && covered.every(box => nodes.includes(box.id));
}

async function unfoldChosen(session: Session): Promise<void> {
  const { unfold } = await import('../flow/fold');
  const command = unfold(docOf(session.editor), chosenSubmodel(session) ?? '');
  if (command) {
    session.editor.getState().perform(command);
    session.editor.getState().select({ nodes: command.nodes.map(n => n.id), notes: command.notes.map(n => n.id) });
  }
}

function add(session: Session): void {
  const doc = docOf(session.editor);
  const id = freeId(
    submodelType,
    allNodes(doc).map(n => n.id),
  );
  const [x, y] = session.canvas.current?.middle() ?? [0, 0];
  const node = {
    id,
    type: submodelType,
    version: 1,
    at: snap([x - 104, y - 60]),
    settings: {},
    inputs: [],
    outputs: [],
  };
  session.editor
    .getState()
    .perform({ do: 'add', fragment: { nodes: [{ ...node, nodes: [], links: [] }], links: [], notes: [] } });
  session.editor.getState().select({ nodes: [id] });
}

/** Looks into a submodel. */
export const enterSubmodel = (session: Session, id: string): void => session.editor.getState().enter(id);

/** Looks at what is around the submodel that is shown, with that one chosen. */
export function leaveSubmodel(session: Session): void {
  const { at, enter } = session.editor.getState();
  if (at !== null) {
    enter(wayTo(wholeOf(session.editor).nodes ?? [], at)?.at(-1) ?? null, { nodes: [at] });
  }
}

/** Chooses a node wherever it stands, and shows it. */
export function reveal(session: Session, id: string): void {
  const { at, enter, select } = session.editor.getState();
  const around = wayTo(wholeOf(session.editor).nodes ?? [], id)?.at(-1) ?? null;
  if (around === at) {
    select({ nodes: [id] });
    session.canvas.current?.show(id);
  } else {
    enter(around, { nodes: [id] });
  }
}

export const structureActions: Action[] = [
  {
    id: 'fold',
    group: 'nodes',
    icon: IconBoxMultiple,
    keys: ['Ctrl+KeyG'],
    on: ['node'],
    when: s => chosen(s).length > 0,
    run: foldChosen,
  },
  {
    id: 'unfold',
    group: 'nodes',
    icon: IconFolderSymlink,
    keys: ['Ctrl+Shift+KeyG'],
    on: ['node'],
    when: s => chosenSubmodel(s) !== null,
    run: unfoldChosen,
  },
  {
    id: 'enter',
    group: 'nodes',
    icon: IconLogin2,
    keys: ['Ctrl+Enter'],
    on: ['node'],
    when: s => chosenSubmodel(s) !== null,
    run: s => enterSubmodel(s, chosenSubmodel(s) ?? ''),
  },
  {
    id: 'leave',
    group: 'nodes',
    icon: IconLogout2,
    // Backspace is Loginom's habit.
    keys: ['Ctrl+ArrowUp', 'Backspace'],
    on: ['canvas'],
    when: s => s.editor.getState().at !== null,
    run: leaveSubmodel,
  },
  { id: 'addSubmodel', group: 'nodes', icon: IconSquarePlus2, on: ['canvas'], run: add },
];

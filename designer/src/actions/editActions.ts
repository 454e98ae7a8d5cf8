import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconScissors,
  IconTrash,
} from '@tabler/icons-react';
import { docOf } from '../editor/editorStore';
import type { Session } from '../editor/session';
import { cornerOf, fromText, toText } from '../flow/clipboard';
import { nodesOf, notesOf, type Point } from '../flow/document';
import { extract, incoming, renewed } from '../flow/fragments';
import { places } from '../flow/place';
import type { Action } from './action';

const selection = (session: Session) => session.editor.getState().selection;
export const hasNodes = (session: Session) => selection(session).nodes.length > 0;
const hasAny = (session: Session) => Object.values(selection(session)).some(ids => ids.length > 0);

/** The chosen nodes as text; null when nothing that can be copied is chosen. */
export function copied(session: Session): string | null {
  const { nodes, notes } = selection(session);
  const doc = docOf(session.editor);
  const stand = places(doc);
  const fragment = extract(doc, nodes, notes);
  const placed = fragment.nodes.map(n => ({ ...n, at: n.at ?? stand.get(n.id) ?? ([0, 0] satisfies Point) }));
  return placed.length + fragment.notes.length > 0 ? toText({ ...fragment, nodes: placed }) : null;
}

/** Pastes at the pointer, else in the middle of what is seen. False when the text holds no nodes. */
export function pasted(session: Session, text: string): boolean {
  const fragment = fromText(text);
  if (!fragment) {
    return false;
  }
  const corner = cornerOf(fragment);
  const target = session.canvas.current?.pointer() ??
    session.canvas.current?.middle() ?? [corner[0] + 40, corner[1] + 40];
  put(
    session,
    renewed(docOf(session.editor), fragment, [Math.round(target[0] - corner[0]), Math.round(target[1] - corner[1])]),
    [],
  );
  return true;
}

function put(session: Session, fragment: ReturnType<typeof renewed>, links: readonly string[]): void {
  session.editor.getState().perform({ do: 'add', fragment: { ...fragment, links: [...fragment.links, ...links] } });
  session.editor.getState().select({ nodes: fragment.nodes.map(n => n.id), notes: fragment.notes.map(n => n.id) });
}

// A clone keeps settings and incoming links.
function duplicate(session: Session): void {
  const doc = docOf(session.editor);
  const { nodes, notes } = selection(session);
  const stand = places(doc);
  const from = extract(doc, nodes, notes);
  const placed = {
    ...from,
    nodes: from.nodes.map(n => ({ ...n, at: n.at ?? stand.get(n.id) ?? ([0, 0] satisfies Point) })),
  };
  const fragment = renewed(doc, placed, [40, 40]);
  put(session, fragment, incoming(doc, from.nodes, fragment.nodes));
}

export function removeSelected(session: Session): void {
  session.editor.getState().perform({ do: 'remove', ...selection(session) });
  session.editor.getState().select({});
}

export const editActions: Action[] = [
  {
    id: 'undo',
    group: 'edit',
    icon: IconArrowBackUp,
    keys: ['Ctrl+KeyZ'],
    when: s => s.editor.getState().history.past.length > 0,
    run: s => s.editor.getState().undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    icon: IconArrowForwardUp,
    keys: ['Ctrl+KeyY', 'Ctrl+Shift+KeyZ'],
    when: s => s.editor.getState().history.future.length > 0,
    run: s => s.editor.getState().redo(),
  },
  {
    id: 'cut',
    group: 'edit',
    icon: IconScissors,
    on: ['node', 'note'],
    when: hasAny,
    run: async s => {
      await navigator.clipboard.writeText(copied(s) ?? '');
      removeSelected(s);
    },
  },
  {
    id: 'copy',
    group: 'edit',
    icon: IconCopy,
    on: ['node', 'note'],
    when: hasAny,
    run: s => navigator.clipboard.writeText(copied(s) ?? ''),
  },
  {
    id: 'paste',
    group: 'edit',
    icon: IconClipboard,
    on: ['canvas'],
    run: async s => {
      pasted(s, await navigator.clipboard.readText());
    },
  },
  {
    id: 'duplicate',
    group: 'edit',
    icon: IconCopyPlus,
    keys: ['Ctrl+KeyD'],
    on: ['node', 'note'],
    when: hasAny,
    run: duplicate,
  },
  {
    id: 'delete',
    group: 'edit',
    icon: IconTrash,
    keys: ['Delete'],
    on: ['node', 'link', 'note'],
    when: hasAny,
    run: removeSelected,
  },
  {
    id: 'selectAll',
    group: 'edit',
    keys: ['Ctrl+KeyA'],
    on: ['canvas'],
    run: s => {
      const doc = docOf(s.editor);
      s.editor.getState().select({ nodes: nodesOf(doc).map(n => n.id), notes: notesOf(doc).map(n => n.id) });
    },
  },
];

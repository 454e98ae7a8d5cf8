import type { Edge, Node } from '@xyflow/react';
import type { Selection } from '../editor/editorStore';
import { type FlowDoc, linksOf, nodesOf, notesOf } from '../flow/document';
import { readLink } from '../flow/links';
import { places } from '../flow/place';

const noData = {};

/** What the canvas library draws. Nodes that stay the same stay the same objects, so that only what changes is drawn anew. */
export function toNodes(doc: FlowDoc, selection: Selection, before: readonly Node[]): Node[] {
  const old = new Map(before.map(n => [n.id, n]));
  const at = places(doc);
  const chosen = new Set([...selection.nodes, ...selection.notes]);
  const notes = notesOf(doc).map(note =>
    reuse(old.get(note.id), {
      id: note.id,
      type: 'note',
      position: { x: note.at[0], y: note.at[1] },
      selected: chosen.has(note.id),
      width: note.size[0],
      height: note.size[1],
      zIndex: -1,
      data: noData,
    }),
  );
  const nodes = nodesOf(doc).map(node => {
    const [x, y] = at.get(node.id) ?? [0, 0];
    return reuse(old.get(node.id), {
      id: node.id,
      type: 'node',
      position: { x, y },
      selected: chosen.has(node.id),
      data: noData,
    });
  });
  return [...notes, ...nodes];
}

/** The same of the links. */
export function toEdges(
  doc: FlowDoc,
  selection: Selection,
  before: readonly Edge[],
  nameOf: (link: string) => string,
): Edge[] {
  const old = new Map(before.map(e => [e.id, e]));
  const chosen = new Set(selection.links);
  const known = new Set(nodesOf(doc).map(n => n.id));
  return linksOf(doc).flatMap(text => {
    const link = readLink(text);
    if (!link || !known.has(link.from.node) || !known.has(link.to.node)) {
      return [];
    }
    const { from, to } = link;
    const ends = { source: from.node, sourceHandle: from.port, target: to.node, targetHandle: to.port };
    const same = old.get(text);
    const ariaLabel = nameOf(text);
    return same?.selected === chosen.has(text) && same.ariaLabel === ariaLabel
      ? [same]
      : [{ id: text, type: 'link', ...ends, selected: chosen.has(text), ariaLabel }];
  });
}

function reuse(old: Node | undefined, now: Node): Node {
  if (!old) {
    return now;
  }
  const moved = old.position.x !== now.position.x || old.position.y !== now.position.y;
  const same = !moved && old.selected === now.selected && old.width === now.width && old.height === now.height;
  return same ? old : { ...old, ...now };
}

import { applyNodeChanges, type Edge, type EdgeChange, type Node, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { docOf } from '../editor/editorStore';
import { useDoc, useEditor, useSession } from '../editor/session';
import { nodesOf, type Point } from '../flow/document';
import { places } from '../flow/place';
import { toEdges, toNodes } from './toView';
import { useLinkNames } from './useLinkNames';

/**
 * Keeps what is drawn and the scenario together. While something is dragged only the drawing moves; the scenario hears of it when it has
 * settled, so that one drag is one step of the history.
 */
export function useViewNodes() {
  const { editor, types } = useSession();
  const namesIn = useLinkNames(types);
  const doc = useDoc(d => d);
  const selection = useEditor(s => s.selection);
  const dropKey = useRef('');
  const [nodes, setNodes] = useState<Node[]>(() => toNodes(doc, selection, []));
  useEffect(() => setNodes(before => toNodes(doc, selection, before)), [doc, selection]);
  const drawn = useRef<Edge[]>([]);
  const edges = useMemo(() => {
    drawn.current = toEdges(doc, selection, drawn.current, namesIn(doc));
    return drawn.current;
  }, [doc, selection, namesIn]);

  const onNodesChange = useCallback(
    (changes: NodeChange[]) => {
      setNodes(before => applyNodeChanges(changes, before));
      settle(editor, changes, dropKey.current);
      choose(editor, changes, 'nodes');
    },
    [editor],
  );
  const onEdgesChange = useCallback((changes: EdgeChange[]) => choose(editor, changes, 'links'), [editor]);
  return { dropKey, props: { nodes, edges, onNodesChange, onEdgesChange } };
}

type Editor = ReturnType<typeof useSession>['editor'];

function settle(editor: Editor, changes: readonly NodeChange[], merge: string): void {
  const doc = docOf(editor);
  const known = new Set(nodesOf(doc).map(n => n.id));
  const stand = places(doc);
  const nodes: Record<string, Point> = {};
  const notes: Record<string, Point> = {};
  for (const change of changes) {
    if (change.type === 'position' && change.dragging === false && change.position) {
      const at: Point = [Math.round(change.position.x), Math.round(change.position.y)];
      const before = stand.get(change.id);
      if (!known.has(change.id)) {
        notes[change.id] = at;
      } else if (before?.[0] !== at[0] || before?.[1] !== at[1]) {
        nodes[change.id] = at;
      }
    }
  }
  if (Object.keys(nodes).length + Object.keys(notes).length > 0) {
    editor.getState().perform({ do: 'move', nodes, notes }, merge || undefined);
  }
}

function choose(editor: Editor, changes: readonly (NodeChange | EdgeChange)[], kind: 'nodes' | 'links'): void {
  const selects = changes.filter(c => c.type === 'select');
  if (selects.length === 0) {
    return;
  }
  const { selection } = editor.getState();
  const known = new Set(nodesOf(docOf(editor)).map(n => n.id));
  const next = (ids: readonly string[], mine: (id: string) => boolean): string[] => {
    const off = new Set(selects.filter(c => !c.selected).map(c => c.id));
    const on = selects.filter(c => c.selected && mine(c.id) && !ids.includes(c.id)).map(c => c.id);
    return [...ids.filter(id => !off.has(id)), ...on];
  };
  editor.getState().select(
    kind === 'links'
      ? { ...selection, links: next(selection.links, () => true) }
      : {
          ...selection,
          nodes: next(selection.nodes, id => known.has(id)),
          notes: next(selection.notes, id => !known.has(id)),
        },
  );
}

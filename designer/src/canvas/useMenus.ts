import type { Edge, Node } from '@xyflow/react';
import type { MouseEvent as ReactMouseEvent } from 'react';
import { useEffect } from 'react';
import { useSession } from '../editor/session';
import type { MenuTarget } from '../editor/view';

/** Opens the context menu for what is under the pointer, and chooses it first when it is not chosen. */
export function useMenus() {
  const { view, editor } = useSession();
  // The Menu key has opened ours already when the browser comes with its own.
  useEffect(() => {
    const keep = (event: MouseEvent) => view.getState().menu && event.button !== 2 && event.preventDefault();
    document.addEventListener('contextmenu', keep);
    return () => document.removeEventListener('contextmenu', keep);
  }, [view]);

  const open = (event: ReactMouseEvent | MouseEvent, target: MenuTarget) => {
    event.preventDefault();
    view.setState({ menu: { target, at: [event.clientX, event.clientY] } });
  };
  return {
    onNodeContextMenu(event: ReactMouseEvent, node: Node) {
      const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('.react-flow__handle') : null;
      if (handle?.dataset.handleid) {
        const side = handle.classList.contains('source') ? 'out' : 'in';
        open(event, { kind: 'port', end: { node: node.id, port: handle.dataset.handleid, side } });
        return;
      }
      const kind = node.type === 'note' ? 'note' : 'node';
      const { selection, select } = editor.getState();
      if (![...selection.nodes, ...selection.notes].includes(node.id)) {
        select(kind === 'note' ? { notes: [node.id] } : { nodes: [node.id] });
      }
      open(event, { kind, id: node.id });
    },
    onSelectionContextMenu(event: ReactMouseEvent, nodes: Node[]) {
      open(
        event,
        nodes[0] ? { kind: nodes[0].type === 'note' ? 'note' : 'node', id: nodes[0].id } : { kind: 'canvas' },
      );
    },
    onEdgeContextMenu(event: ReactMouseEvent, edge: Edge) {
      editor.getState().select({ links: [edge.id] });
      open(event, { kind: 'link', id: edge.id });
    },
    onPaneContextMenu(event: ReactMouseEvent | MouseEvent) {
      editor.getState().select({});
      open(event, { kind: 'canvas' });
    },
  };
}

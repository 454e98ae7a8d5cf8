import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { docOf } from '../editor/editorStore';
import { useSession } from '../editor/session';
import type { Point } from '../flow/document';
import { newNode } from '../flow/fragments';
import { writeLink } from '../flow/links';
import { nearbyLinks, splitLink } from '../flow/nearby';
import { boxOf, cardSize, linkAt } from './boxes';

/** A type that is dragged from the palette becomes a node where it is dropped, linked to what is near or put into the link below it. */
export function useDropping() {
  const session = useSession();
  const flow = useReactFlow();

  const look = (event: DragEvent) => {
    const type = session.types.get(session.view.getState().dragging ?? '');
    if (!type) {
      return null;
    }
    const doc = docOf(session.editor);
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const at: Point = [point.x - cardSize[0] / 2, point.y - 24];
    const node = newNode(doc, type, at);
    const others = flow
      .getNodes()
      .filter(n => n.type === 'node')
      .map(boxOf);
    const line = event.altKey ? null : linkAt(event.clientX, event.clientY);
    const split = line ? splitLink(doc, session.types, line, node.id, type) : null;
    const hints =
      event.altKey || split
        ? []
        : nearbyLinks(doc, session.types, { id: node.id, at: node.at ?? at, size: cardSize }, type, others);
    return { node, line, split, hints };
  };

  return {
    onDragOver(event: DragEvent) {
      const seen = look(event);
      if (seen) {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        // A line to the node that is to come would have nowhere to end: it is drawn to the pointer.
        session.view.setState({ hintLink: seen.split ? seen.line : null, hints: seen.hints });
      }
    },
    onDragLeave() {
      session.view.setState({ hintLink: null, hints: [] });
    },
    onDrop(event: DragEvent) {
      const seen = look(event);
      session.view.setState({ hintLink: null, hints: [], dragging: null });
      if (seen) {
        event.preventDefault();
        const { node, split, hints } = seen;
        const links = split ? split.add : hints.map(writeLink);
        session.editor
          .getState()
          .perform({ do: 'add', fragment: { nodes: [node], links, notes: [] }, unlink: split?.remove ?? [] });
        session.editor.getState().select({ nodes: [node.id] });
      }
    },
  };
}

import { type OnNodeDrag, useReactFlow } from '@xyflow/react';
import type { RefObject } from 'react';
import { docOf } from '../editor/editorStore';
import { type Session, useSession } from '../editor/session';
import { graphOf } from '../flow/graph';
import { sameJson } from '../flow/json';
import { type Link, writeLink } from '../flow/links';
import { nearbyLinks, splitLink } from '../flow/nearby';
import { typeAt } from '../flow/typeOf';
import { boxOf, linkAt } from './boxes';

let drags = 0;

/** A node without links that is dragged near others, or onto a link, is linked when it is let go. Alt suppresses that. */
export function useDragging(dropKey: RefObject<string>) {
  const session = useSession();
  const flow = useReactFlow();

  const onNodeDragStart: OnNodeDrag = () => {
    dropKey.current = `drop-${++drags}`;
  };
  const onNodeDrag: OnNodeDrag = (event, node, dragged) => {
    const alone = dragged.length === 1 && node.type === 'node' && !event.altKey && isLoose(session, node.id);
    const type = alone ? typeAt(session.types, docOf(session.editor), node.id) : undefined;
    if (!type) {
      hint(session, null, []);
      return;
    }
    const doc = docOf(session.editor);
    const at = 'clientX' in event ? linkAt(event.clientX, event.clientY) : null;
    const split = at !== null && splitLink(doc, session.types, at, node.id, type) !== null;
    const others = flow.getNodes().filter(n => n.type === 'node');
    hint(
      session,
      split ? at : null,
      split ? [] : nearbyLinks(doc, session.types, boxOf(node), type, others.map(boxOf)),
    );
  };
  const onNodeDragStop: OnNodeDrag = (_, node) => {
    const { hints, hintLink } = session.view.getState();
    const doc = docOf(session.editor);
    const type = typeAt(session.types, doc, node.id);
    const change =
      hintLink && type
        ? splitLink(doc, session.types, hintLink, node.id, type)
        : { add: hints.map(writeLink), remove: [] };
    if (change && change.add.length > 0) {
      session.editor.getState().perform({ do: 'relink', ...change }, dropKey.current);
    }
    session.editor.getState().seal();
    hint(session, null, []);
    dropKey.current = '';
  };
  return { onNodeDragStart, onNodeDrag, onNodeDragStop };
}

const isLoose = (session: Session, id: string): boolean => {
  const graph = graphOf(docOf(session.editor));
  return graph.into(id).length + graph.from(id).length === 0;
};

// A drag asks at every move; most of the time nothing changes.
function hint(session: Session, hintLink: string | null, hints: readonly Link[]): void {
  const before = session.view.getState();
  if (before.hintLink !== hintLink || !sameJson(before.hints, hints)) {
    session.view.setState({ hintLink, hints });
  }
}

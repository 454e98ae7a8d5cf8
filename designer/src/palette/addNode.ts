import { docOf } from '../editor/editorStore';
import type { Session } from '../editor/session';
import { findNode, linksOf, type Point } from '../flow/document';
import { newNode } from '../flow/fragments';
import { readLinks, writeLink } from '../flow/links';
import { isService, type NodeType } from '../flow/nodeTypes';
import { places } from '../flow/place';
import { fits } from '../flow/rules';

const gap: Point = [280, 160];

/** Puts a node of the type to the right of another one and links the two, or into the middle of what is seen. */
export function addNode(session: Session, type: NodeType, after: string | null): void {
  const doc = docOf(session.editor);
  const node = newNode(doc, type, free(session, after));
  const from = after ? session.types.get(findNode(doc, after)?.type ?? '') : undefined;
  const input = type.inputs.find(p => !isService(p, 'in'));
  const used = readLinks(linksOf(doc))
    .filter(l => l.from.node === after)
    .map(l => l.from.port);
  const outputs = from?.outputs.filter(p => !isService(p, 'out') && input && fits(p, input) === null) ?? [];
  const output = outputs.find(p => !used.includes(p.name)) ?? outputs[0];
  const links =
    after && input && output
      ? [writeLink({ from: { node: after, port: output.name }, to: { node: node.id, port: input.name } })]
      : [];
  session.editor.getState().perform({ do: 'add', fragment: { nodes: [node], links, notes: [] } });
  session.editor.getState().select({ nodes: [node.id] });
}

// The first place that nothing stands on, going down.
function free(session: Session, after: string | null): Point {
  const stand = places(docOf(session.editor));
  const beside = after ? stand.get(after) : undefined;
  const middle = session.canvas.current?.middle() ?? [0, 0];
  let at: Point = beside ? [beside[0] + gap[0], beside[1]] : [middle[0] - 104, middle[1] - 60];
  while ([...stand.values()].some(p => Math.abs(p[0] - at[0]) < 210 && Math.abs(p[1] - at[1]) < 130)) {
    at = [at[0], at[1] + gap[1]];
  }
  return at;
}

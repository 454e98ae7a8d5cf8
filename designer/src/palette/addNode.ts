import { docOf } from '../editor/editorStore';
import type { Session } from '../editor/session';
import type { FlowNode, Point } from '../flow/document';
import { newNode } from '../flow/fragments';
import { graphOf } from '../flow/graph';
import { readLink, writeLink } from '../flow/links';
import { linkBefore, splitLink } from '../flow/nearby';
import { isService, type NodeType } from '../flow/nodeTypes';
import { places } from '../flow/place';
import { fits } from '../flow/rules';
import { typeAt } from '../flow/typeOf';

const gap: Point = [280, 160];

/** Where a node is to go: behind another, into a link, to a place; else into the middle of what is seen. */
export interface AddPlace {
  after: string | null;
  /** The output of that node to begin at; by default one that is still free. */
  port?: string;
  into?: string;
  at?: Point;
}

/** Adds a node of the type, filled in or empty, and links it to what it is put behind or into; a source serves the node that is chosen. */
export function addNode(
  session: Session,
  type: NodeType,
  { after, port, into, at }: AddPlace,
  filled: Partial<Pick<FlowNode, 'title' | 'settings'>> = {},
): void {
  const doc = docOf(session.editor);
  const isSource = !type.inputs.some(p => !isService(p, 'in'));
  const stand = at ?? (into ? between(session, into) : free(session, after, isSource));
  const node = { ...newNode(doc, type, stand), ...filled };
  const split = into ? splitLink(doc, session.types, into, node.id, type) : null;
  const links = split ? split.add : after ? linksTo(session, type, after, port, node.id) : [];
  session.editor
    .getState()
    .perform({ do: 'add', fragment: { nodes: [node], links, notes: [] }, unlink: split?.remove ?? [] });
  session.editor.getState().select({ nodes: [node.id] });
  session.canvas.current?.reveal(node.id);
}

function linksTo(session: Session, type: NodeType, after: string, port: string | undefined, id: string): string[] {
  const before = linkBefore(docOf(session.editor), session.types, id, type, after);
  return before ? [writeLink(before)] : linksBehind(session, type, after, port, id);
}

function linksBehind(session: Session, type: NodeType, after: string, port: string | undefined, id: string): string[] {
  const doc = docOf(session.editor);
  const from = typeAt(session.types, doc, after);
  const input = type.inputs.find(p => !isService(p, 'in'));
  const used = graphOf(doc)
    .from(after)
    .map(l => l.from.port);
  const outputs = from?.outputs.filter(p => !isService(p, 'out') && input && fits(p, input) === null) ?? [];
  const output = outputs.find(p => (port ? p.name === port : !used.includes(p.name))) ?? outputs[0];
  return input && output
    ? [writeLink({ from: { node: after, port: output.name }, to: { node: id, port: input.name } })]
    : [];
}

// In the middle of the link, moved down until it stands on nothing.
function between(session: Session, text: string): Point {
  const link = readLink(text);
  const stand = places(docOf(session.editor));
  const from = stand.get(link?.from.node ?? '') ?? [0, 0];
  const to = stand.get(link?.to.node ?? '') ?? from;
  return clear(stand, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
}

// A source stands before and below what it serves, anything else behind it.
function free(session: Session, after: string | null, isSource: boolean): Point {
  const stand = places(docOf(session.editor));
  const beside = after ? stand.get(after) : undefined;
  const middle = session.canvas.current?.middle() ?? [0, 0];
  return clear(
    stand,
    beside
      ? [beside[0] + (isSource ? -gap[0] : gap[0]), beside[1] + (isSource ? gap[1] : 0)]
      : [middle[0] - 104, middle[1] - 60],
  );
}

// The first place that nothing stands on, going down.
function clear(stand: ReadonlyMap<string, Point>, from: Point): Point {
  let at = from;
  while ([...stand.values()].some(p => Math.abs(p[0] - at[0]) < 210 && Math.abs(p[1] - at[1]) < 130)) {
    at = [at[0], at[1] + gap[1]];
  }
  return at;
}

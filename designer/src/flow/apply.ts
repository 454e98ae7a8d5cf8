import type { Command, Fragment } from './commands';
import {
  type FlowDoc,
  type FlowNode,
  labelsOf,
  linksOf,
  type Note,
  nodesOf,
  notesOf,
  type PortLabels,
} from './document';
import { type JsonObject, sameJson, withField } from './json';
import { readLink, readPort, writePort } from './links';

const docOrder = ['format', 'id', 'title', 'story', 'timeZone', 'parameters', 'nodes', 'links', 'designer'];
const nodeOrder = ['id', 'type', 'version', 'title', 'note', 'at', 'enabled', 'retry', 'settings'];

/** The scenario after a command; the same object when nothing changes. */
export function apply(doc: FlowDoc, command: Command): FlowDoc {
  switch (command.do) {
    case 'add':
      return add(withLinks(doc, without(linksOf(doc), command.unlink ?? [])), command.fragment);
    case 'remove':
      return remove(doc, command);
    case 'move':
      return withNotes(
        mapNodes(doc, node => {
          const at = command.nodes[node.id];
          return at ? nodeWith(node, 'at', at) : node;
        }),
        notesOf(doc).map(note => {
          const at = command.notes[note.id];
          return at && !sameJson(at, note.at) ? { ...note, at } : note;
        }),
      );
    case 'relink':
      return withLinks(doc, [
        ...without(linksOf(doc), command.remove),
        ...command.add.filter(l => !linksOf(doc).includes(l)),
      ]);
    case 'rename':
      return mapNode(doc, command.node, node => nodeWith(node, 'title', command.title));
    case 'annotate':
      return mapNode(doc, command.node, node => nodeWith(node, 'note', command.note || undefined));
    case 'set':
      return mapNode(doc, command.node, node =>
        nodeWith(node, 'settings', setting(node.settings, command.setting, command.value)),
      );
    case 'enable':
      return mapNodes(doc, node =>
        command.nodes.includes(node.id) ? nodeWith(node, 'enabled', command.enabled ? undefined : false) : node,
      );
    case 'label': {
      const port = writePort(command);
      return withLabels(doc, withField(labelsOf(doc), port, command.label.trim() || undefined, []));
    }
    case 'write':
      return withNotes(
        doc,
        notesOf(doc).map(note => (note.id === command.note ? { ...note, ...command.change } : note)),
      );
    case 'describe':
      return Object.entries(command.change).reduce(
        (changed, [name, value]) =>
          sameJson(changed[name as 'title'], value) ? changed : withField(changed, name as 'title', value, docOrder),
        doc,
      );
    case 'parameters':
      return sameJson(doc.parameters, command.parameters)
        ? doc
        : withField(doc, 'parameters', command.parameters, docOrder);
    case 'replace':
      return sameJson(doc, { ...command.doc, id: doc.id }) ? doc : { ...command.doc, id: doc.id };
    default:
      return command satisfies never;
  }
}

function add(doc: FlowDoc, fragment: Fragment): FlowDoc {
  const nodes =
    fragment.nodes.length > 0 ? withField(doc, 'nodes', [...nodesOf(doc), ...fragment.nodes], docOrder) : doc;
  return withNotes(withLinks(nodes, [...linksOf(nodes), ...fragment.links]), [...notesOf(doc), ...fragment.notes]);
}

function remove(doc: FlowDoc, { nodes, links, notes }: Extract<Command, { do: 'remove' }>): FlowDoc {
  const gone = new Set(nodes);
  const stays = (text: string) => {
    const link = readLink(text);
    return !links.includes(text) && !(link && (gone.has(link.from.node) || gone.has(link.to.node)));
  };
  const kept = nodesOf(doc).filter(n => !gone.has(n.id));
  const fewer = kept.length < nodesOf(doc).length ? withField(doc, 'nodes', kept, docOrder) : doc;
  const labels = Object.entries(labelsOf(doc)).filter(([port]) => !gone.has(readPort(port)?.node ?? ''));
  return withNotes(
    withLabels(withLinks(fewer, linksOf(doc).filter(stays)), Object.fromEntries(labels)),
    notesOf(doc).filter(n => !notes.includes(n.id)),
  );
}

function mapNodes(doc: FlowDoc, change: (node: FlowNode) => FlowNode): FlowDoc {
  const nodes = nodesOf(doc).map(change);
  return nodes.some((node, i) => node !== nodesOf(doc)[i]) ? withField(doc, 'nodes', nodes, docOrder) : doc;
}

const mapNode = (doc: FlowDoc, id: string, change: (node: FlowNode) => FlowNode): FlowDoc =>
  mapNodes(doc, node => (node.id === id ? change(node) : node));

const nodeWith = (node: FlowNode, field: keyof FlowNode, value: unknown): FlowNode =>
  sameJson(node[field], value) ? node : withField(node, field, value, nodeOrder);

const setting = (settings: JsonObject, name: string, value: unknown): JsonObject =>
  withField(settings, name, value, []);

const without = (links: readonly string[], gone: readonly string[]): readonly string[] =>
  gone.length > 0 ? links.filter(l => !gone.includes(l)) : links;

const withLinks = (doc: FlowDoc, links: readonly string[]): FlowDoc =>
  sameJson(links, linksOf(doc)) ? doc : withField(doc, 'links', links, docOrder);

const withNotes = (doc: FlowDoc, notes: readonly Note[]): FlowDoc =>
  sameJson(notes, notesOf(doc)) ? doc : withDesigner(doc, 'notes', notes.length > 0 ? notes : undefined);

const withLabels = (doc: FlowDoc, labels: PortLabels): FlowDoc =>
  sameJson(labels, labelsOf(doc))
    ? doc
    : withDesigner(doc, 'labels', Object.keys(labels).length > 0 ? labels : undefined);

// The field goes with the last thing in it, so that a scenario is again what it was before the first.
function withDesigner(doc: FlowDoc, name: 'notes' | 'labels', value: unknown): FlowDoc {
  const designer = withField(doc.designer ?? {}, name, value, ['notes', 'labels']);
  return withField(doc, 'designer', Object.keys(designer).length > 0 ? designer : undefined, docOrder);
}

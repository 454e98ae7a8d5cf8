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
import { withPorts } from './ports';
import { changeWhole, isBorder } from './submodels';

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
    case 'fold':
      return withLabels(
        replaced(doc, command.nodes, [command.submodel], command.links, notes =>
          notes.filter(n => !command.notes.includes(n.id)),
        ),
        labelsWithout(doc, command.nodes),
      );
    case 'unfold':
      return withLabels(
        replaced(doc, [command.submodel], command.nodes, command.links, notes => [...notes, ...command.notes]),
        { ...labelsWithout(doc, [command.submodel]), ...command.labels },
      );
    case 'ports':
      return changeWhole(doc, whole => withPorts(whole, command));
    default:
      return command satisfies never;
  }
}

function add(doc: FlowDoc, fragment: Fragment): FlowDoc {
  const nodes =
    fragment.nodes.length > 0 ? withField(doc, 'nodes', [...nodesOf(doc), ...fragment.nodes], docOrder) : doc;
  return withNotes(withLinks(nodes, [...linksOf(nodes), ...fragment.links]), [...notesOf(doc), ...fragment.notes]);
}

// What comes stands where the first of what goes stood.
function replaced(
  doc: FlowDoc,
  gone: readonly string[],
  come: readonly FlowNode[],
  links: readonly string[],
  notes: (before: readonly Note[]) => readonly Note[],
): FlowDoc {
  const first = nodesOf(doc).findIndex(n => gone.includes(n.id));
  const nodes = nodesOf(doc).flatMap((node, i) => [
    ...(i === first ? come : []),
    ...(gone.includes(node.id) ? [] : [node]),
  ]);
  return withNotes(withLinks(withField(doc, 'nodes', nodes, docOrder), links), notes(notesOf(doc)));
}

function remove(doc: FlowDoc, { nodes, links, notes }: Extract<Command, { do: 'remove' }>): FlowDoc {
  const gone = new Set(nodes.filter(id => !isBorder(id)));
  const stays = (text: string) => {
    const link = readLink(text);
    return !links.includes(text) && !(link && (gone.has(link.from.node) || gone.has(link.to.node)));
  };
  const kept = nodesOf(doc).filter(n => !gone.has(n.id));
  const fewer = kept.length < nodesOf(doc).length ? withField(doc, 'nodes', kept, docOrder) : doc;
  return withNotes(
    withLabels(withLinks(fewer, linksOf(doc).filter(stays)), labelsWithout(doc, [...gone])),
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

const labelsWithout = (doc: FlowDoc, nodes: readonly string[]): PortLabels =>
  Object.fromEntries(Object.entries(labelsOf(doc)).filter(([port]) => !nodes.includes(readPort(port)?.node ?? '')));

const withLabels = (doc: FlowDoc, labels: PortLabels): FlowDoc =>
  sameJson(labels, labelsOf(doc))
    ? doc
    : withDesigner(doc, 'labels', Object.keys(labels).length > 0 ? labels : undefined);

// The field goes with the last thing in it, so that a scenario is again what it was before the first.
function withDesigner(doc: FlowDoc, name: 'notes' | 'labels', value: unknown): FlowDoc {
  const designer = withField(doc.designer ?? {}, name, value, ['notes', 'labels']);
  return withField(doc, 'designer', Object.keys(designer).length > 0 ? designer : undefined, docOrder);
}

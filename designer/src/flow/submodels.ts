import type { Designer, FlowDoc, FlowNode, Point } from './document';
import { sameJson, withField } from './json';
import { mapLink, readLink, writeLink } from './links';

/** The type that a node with a graph inside is written with. */
export const submodelType = 'submodel';

export const isSubmodel = (node: FlowNode | undefined): boolean => node?.type === submodelType;

/** The ids under which the ports of a submodel stand among the nodes inside it. No node can be called so. */
export const inputsOf = (submodel: string): string => `${submodel}:inputs`;
export const outputsOf = (submodel: string): string => `${submodel}:outputs`;
export const isBorder = (id: string): boolean => id.includes(':');

/** The submodels around a node, from the outside in; null when there is no such node. */
export function wayTo(nodes: readonly FlowNode[], id: string): string[] | null {
  for (const node of nodes) {
    if (node.id === id) {
      return [];
    }
    const way = node.nodes && wayTo(node.nodes, id);
    if (way) {
      return [node.id, ...way];
    }
  }
  return null;
}

/** The scenario with a node at any depth replaced; the rest is shared. */
export function replaceNode(nodes: readonly FlowNode[], id: string, change: (node: FlowNode) => FlowNode): FlowNode[] {
  return nodes.map(node => {
    if (node.id === id) {
      return change(node);
    }
    return node.nodes && wayTo(node.nodes, id) ? { ...node, nodes: replaceNode(node.nodes, id, change) } : node;
  });
}

/**
 * The inside of a submodel as a scenario of its own, with the ports as two more nodes, so that everything that can be done to a scenario can be
 * done here. Null when there is no such submodel.
 */
export function enter(scenario: FlowDoc, submodel: string): FlowDoc | null {
  const known = views.get(scenario) ?? new Map<string, FlowDoc | null>();
  views.set(scenario, known);
  const before = known.get(submodel);
  const view = before === undefined ? viewOf(scenario, submodel) : before;
  known.set(submodel, view);
  return view;
}

// The same for as long as the scenario is: who looks again sees no change.
const views = new WeakMap<FlowDoc, Map<string, FlowDoc | null>>();

function viewOf(scenario: FlowDoc, submodel: string): FlowDoc | null {
  const node = find(scenario.nodes ?? [], submodel);
  if (!node || !isSubmodel(node)) {
    return null;
  }
  const [inputs, outputs] = borders(node);
  return {
    ...scenario,
    nodes: [inputs, ...(node.nodes ?? []), outputs],
    links: (node.links ?? []).map(text => inside(submodel, text)),
    designer: node.designer ?? {},
    within: { submodel, scenario },
  };
}

/** The scenario around what was changed inside; the same one when nothing was. */
export function leave(view: FlowDoc): FlowDoc {
  if (!view.within) {
    return view;
  }
  const { submodel, scenario } = view.within;
  const nodes = replaceNode(scenario.nodes ?? [], submodel, node => {
    const [inputs, outputs] = borders(node);
    const stand = (id: string) => view.nodes?.find(n => n.id === id)?.at;
    return [
      ['nodes', (view.nodes ?? []).filter(n => !isBorder(n.id))],
      ['links', (view.links ?? []).map(outside)],
      [
        'designer',
        withPlaces(view.designer ?? {}, {
          inputs: [inputs.at, stand(inputs.id)],
          outputs: [outputs.at, stand(outputs.id)],
        }),
      ],
    ].reduce((changed, [field, value]) => put(changed, field as 'nodes', value), node);
  });
  const around = (['title', 'story', 'timeZone', 'parameters'] as const).reduce(
    (changed, field) => (view[field] === scenario[field] ? changed : withField(changed, field, view[field], fields)),
    scenario,
  );
  return sameJson(nodes, scenario.nodes) ? around : { ...around, nodes };
}

/** What is changed in the whole scenario, whatever of it is shown. */
export function changeWhole(doc: FlowDoc, change: (scenario: FlowDoc) => FlowDoc): FlowDoc {
  if (!doc.within) {
    return change(doc);
  }
  const { scenario, submodel } = doc.within;
  const changed = change(scenario);
  return changed === scenario ? doc : (enter(changed, submodel) ?? doc);
}

const fields = ['format', 'id', 'title', 'story', 'timeZone', 'parameters', 'nodes', 'links', 'designer'];
const order = [
  'id',
  'type',
  'version',
  'title',
  'note',
  'at',
  'enabled',
  'settings',
  'inputs',
  'outputs',
  'nodes',
  'links',
  'designer',
];

// What is empty and was not there stays away, so that looking into a submodel leaves the file as it is.
function put(node: FlowNode, field: 'nodes' | 'links' | 'designer', value: unknown): FlowNode {
  const empty = Object.keys(value as object).length === 0;
  return sameJson(node[field], value) || (empty && node[field] === undefined)
    ? node
    : withField(node, field, empty && field === 'designer' ? undefined : value, order);
}

function withPlaces(designer: Designer, places: Record<'inputs' | 'outputs', [Point | undefined, Point | undefined]>) {
  return (['inputs', 'outputs'] as const).reduce((changed, side) => {
    const [before, now] = places[side];
    return now && !sameJson(before, now) ? withField(changed, side, now, ['inputs', 'outputs', 'notes']) : changed;
  }, designer);
}

function borders(node: FlowNode): [FlowNode, FlowNode] {
  const base = { version: 1, settings: {} };
  const stand = (node.nodes ?? []).flatMap(n => (n.at ? [n.at] : []));
  const xs = stand.map(p => p[0]);
  const y = stand.length > 0 ? Math.min(...stand.map(p => p[1])) : 60;
  const left: Point = [stand.length > 0 ? Math.min(...xs) - 280 : 40, y];
  const right: Point = [stand.length > 0 ? Math.max(...xs) + 280 : 600, y];
  const { inputs, outputs } = node.designer ?? {};
  return [
    { ...base, id: inputsOf(node.id), type: inputsOf(submodelType), at: inputs ?? left, outputs: node.inputs ?? [] },
    {
      ...base,
      id: outputsOf(node.id),
      type: outputsOf(submodelType),
      at: outputs ?? right,
      inputs: node.outputs ?? [],
    },
  ];
}

function inside(submodel: string, text: string): string {
  const link = readLink(text);
  return link && (link.from.node === '' || link.to.node === '')
    ? writeLink({
        from: link.from.node === '' ? { ...link.from, node: inputsOf(submodel) } : link.from,
        to: link.to.node === '' ? { ...link.to, node: outputsOf(submodel) } : link.to,
      })
    : text;
}

function outside(text: string): string {
  const link = readLink(text);
  return link && (isBorder(link.from.node) || isBorder(link.to.node))
    ? writeLink(mapLink(link, id => (isBorder(id) ? '' : id)))
    : text;
}

/** A node at any depth, or the border of a submodel, whatever of the scenario is shown. */
export function anyNode(doc: FlowDoc, id: string): FlowNode | undefined {
  const whole = doc.within?.scenario ?? doc;
  return isBorder(id)
    ? enter(whole, id.slice(0, id.indexOf(':')))?.nodes?.find(n => n.id === id)
    : find(whole.nodes ?? [], id);
}

function find(nodes: readonly FlowNode[], id: string): FlowNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : node.nodes && find(node.nodes, id);
    if (found) {
      return found;
    }
  }
  return undefined;
}

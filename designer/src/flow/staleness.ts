import { type FlowDoc, type FlowNode, isEnabled } from './document';
import { type Flat, flatten, nodesWithin, submodelsOf } from './flatten';
import { sameJson } from './json';
import { type Link, writeLink } from './links';
import { inputsOf } from './submodels';

/** The nodes whose results belong to another state of the scenario: they, their links or something above them have changed since. */
export function stale(ran: FlowDoc, now: FlowDoc): Set<string> {
  const [then, flat] = [flatten(ran), flatten(now)];
  const before = new Map(then.nodes.map(n => [n.id, n]));
  const [linkedBefore, linked] = [into(then), into(flat)];
  const parameters = !sameJson(ran.parameters ?? [], now.parameters ?? []);
  const changed = flat.nodes
    .filter(
      n =>
        !same(before.get(n.id), n) ||
        (parameters && JSON.stringify(n.settings).includes('${')) ||
        !sameJson(linkedBefore.get(n.id) ?? [], linked.get(n.id) ?? []),
    )
    .map(n => n.id);
  const below = new Map<string, Link[]>();
  for (const link of flat.links) {
    below.set(link.from.node, [...(below.get(link.from.node) ?? []), link]);
  }
  const result = new Set<string>();
  for (let id = changed.pop(); id !== undefined; id = changed.pop()) {
    if (!result.has(id)) {
      result.add(id);
      changed.push(...(below.get(id) ?? []).map(l => l.to.node));
    }
  }
  return withSubmodels(now, result);
}

/** A submodel is as fresh as the nodes inside it, its inputs are as what arrives there. */
function withSubmodels(doc: FlowDoc, nodes: Set<string>): Set<string> {
  const all = new Set(nodes);
  for (const { node, inputs } of submodelsOf(doc)) {
    if (nodesWithin(node).some(n => nodes.has(n.id))) {
      all.add(node.id);
    }
    if (inputs.some(([, source]) => source && nodes.has(source.node))) {
      all.add(inputsOf(node.id));
    }
  }
  return all;
}

const same = (a: FlowNode | undefined, b: FlowNode): boolean =>
  a !== undefined &&
  a.type === b.type &&
  a.version === b.version &&
  isEnabled(a) === isEnabled(b) &&
  sameJson(a.settings, b.settings);

function into(flat: Flat): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const link of flat.links) {
    links.set(link.to.node, [...(links.get(link.to.node) ?? []), writeLink(link)]);
  }
  return links;
}

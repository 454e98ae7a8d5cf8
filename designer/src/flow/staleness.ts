import { type FlowDoc, type FlowNode, isEnabled, linksOf, nodesOf } from './document';
import { sameJson } from './json';
import { readLinks } from './links';

/** The nodes whose results belong to another state of the scenario: they, their links or something above them have changed since. */
export function stale(ran: FlowDoc, now: FlowDoc): Set<string> {
  const before = new Map(nodesOf(ran).map(n => [n.id, n]));
  const parameters = !sameJson(ran.parameters ?? [], now.parameters ?? []);
  const changed = nodesOf(now)
    .filter(
      n =>
        !same(before.get(n.id), n) ||
        (parameters && JSON.stringify(n.settings).includes('${')) ||
        !sameJson(into(ran, n.id), into(now, n.id)),
    )
    .map(n => n.id);
  const links = readLinks(linksOf(now));
  const result = new Set<string>();
  for (let id = changed.pop(); id !== undefined; id = changed.pop()) {
    if (!result.has(id)) {
      result.add(id);
      changed.push(...links.filter(l => l.from.node === id).map(l => l.to.node));
    }
  }
  return result;
}

const same = (a: FlowNode | undefined, b: FlowNode): boolean =>
  a !== undefined &&
  a.type === b.type &&
  a.version === b.version &&
  isEnabled(a) === isEnabled(b) &&
  sameJson(a.settings, b.settings);

const into = (doc: FlowDoc, node: string): string[] =>
  linksOf(doc).filter(text => readLinks([text])[0]?.to.node === node);

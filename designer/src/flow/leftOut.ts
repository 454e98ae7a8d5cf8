import { type FlowDoc, isEnabled } from './document';
import { flatten, nodesWithin, submodelsOf } from './flatten';

const known = new WeakMap<FlowDoc, ReadonlySet<string>>();

/** The nodes that a run leaves out: those that are switched off, whatever is below them, and submodels of which nothing is left. */
export function leftOut(doc: FlowDoc): ReadonlySet<string> {
  const scenario = doc.within?.scenario ?? doc;
  const before = known.get(scenario);
  if (before) {
    return before;
  }
  const flat = flatten(scenario);
  const out = new Set<string>();
  const open = flat.nodes.filter(n => !isEnabled(n)).map(n => n.id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (!out.has(id)) {
      out.add(id);
      open.push(...flat.links.filter(l => l.from.node === id).map(l => l.to.node));
    }
  }
  for (const { node } of submodelsOf(scenario)) {
    const inside = nodesWithin(node);
    if (!isEnabled(node) || (inside.length > 0 && inside.every(n => out.has(n.id)))) {
      out.add(node.id);
    }
  }
  known.set(scenario, out);
  return out;
}

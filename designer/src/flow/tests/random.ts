import type { FlowDoc, FlowNode, Note, Point } from '../document';
import { graphFrom } from '../graph';
import { readLinks, writeLink } from '../links';
import { reaches } from '../rules';

/** The same numbers for the same seed, so that what fails can be looked at again. */
export function chance(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return below => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state % below;
  };
}

const kinds: [string, string[], string[]][] = [
  ['sources.file', [], ['table', 'rejects']],
  ['rows.filter', ['input'], ['matched', 'rest']],
  ['rows.union', ['tables'], ['output']],
];

/** A scenario whose nodes are joined by links that are in order. */
export function randomScenario(next: (below: number) => number): FlowDoc {
  const nodes: FlowNode[] = [];
  const links: string[] = [];
  for (let i = 0; i < 3 + next(9); i++) {
    const [type, inputs] = kinds[i < 2 ? 0 : next(3)] as (typeof kinds)[0];
    const node = { id: `n${i}`, type, version: 1, at: [next(40) * 10, next(40) * 10] satisfies Point, settings: { i } };
    nodes.push(next(6) === 0 ? { ...node, enabled: false } : node);
    for (const input of inputs) {
      const count = type === 'rows.union' ? next(4) : 1;
      for (let n = 0; n < count; n++) {
        const from = nodes[next(i)] as FlowNode;
        const outputs = kinds.find(k => k[0] === from.type)?.[2] ?? [];
        const link = {
          from: { node: from.id, port: outputs[next(outputs.length)] ?? '' },
          to: { node: node.id, port: input },
        };
        if (!reaches(graphFrom(readLinks(links)), node.id, from.id) && !links.includes(writeLink(link))) {
          links.push(writeLink(link));
        }
      }
    }
  }
  const notes: Note[] = [0, 1].map(i => ({ id: `note-${i}`, text: '', at: [i, i], size: [10, 10], color: 'blue' }));
  return { format: 1, id: 'random', nodes, links, designer: { notes } };
}

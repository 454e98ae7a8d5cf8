import type { RunState } from '../editor/running';
import { type FlowDoc, isEnabled } from '../flow/document';
import { flatten } from '../flow/flatten';
import type { NodeTypes } from '../flow/nodeTypes';
import { madeMessages } from '../shared/messages';

/** A node that acts outside when it is run for real. */
export interface Outside {
  node: string;
  effect: 'send' | 'write';
  /** What the latest dry run made of it; null when there is none that still holds. */
  messages: number | null;
  skipped: number;
  outdated: boolean;
}

/** What a real run up to the targets would do outside: sending and writing nodes that are among them or above. */
export function outside(doc: FlowDoc, types: NodeTypes, targets: readonly string[], latest: RunState): Outside[] {
  const needed =
    targets.length > 0
      ? above(
          doc,
          targets.map(t => t.slice(0, t.indexOf('.'))),
        )
      : null;
  const dry = latest.run?.dryRun === true;
  return flatten(doc).nodes.flatMap(node => {
    const effect = types.get(node.type)?.effect;
    if (!isEnabled(node) || (effect !== 'send' && effect !== 'write') || (needed && !needed.has(node.id))) {
      return [];
    }
    const ran = dry ? latest.nodes[node.id] : undefined;
    const outdated = ran !== undefined && latest.stale.has(node.id);
    const holds = ran?.status === 'succeeded' && !outdated;
    return [
      {
        node: node.id,
        effect,
        messages: holds && effect === 'send' ? madeMessages(ran.messages) : null,
        skipped: holds ? (ran.messages.skipped ?? 0) : 0,
        outdated,
      },
    ];
  });
}

function above(doc: FlowDoc, nodes: readonly string[]): Set<string> {
  const { links } = flatten(doc);
  const found = new Set(nodes);
  for (const node of found) {
    for (const link of links) {
      if (link.to.node === node) {
        found.add(link.from.node);
      }
    }
  }
  return found;
}

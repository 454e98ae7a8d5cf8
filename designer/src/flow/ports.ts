import type { Command } from './commands';
import type { FlowDoc, FlowNode } from './document';
import { readLink } from './links';
import { replaceNode, wayTo } from './submodels';

/** The scenario with the ports of a submodel replaced; links of ports that are gone go with them, inside and outside. */
export function withPorts(
  scenario: FlowDoc,
  { submodel, side, ports }: Pick<Extract<Command, { do: 'ports' }>, 'submodel' | 'side' | 'ports'>,
): FlowDoc {
  const way = wayTo(scenario.nodes ?? [], submodel);
  if (!way) {
    return scenario;
  }
  const stay = new Set(ports.map(p => p.name));
  const kept = (node: string) => (text: string) => {
    const link = readLink(text);
    const end = (side === 'inputs') === (node !== '') ? link?.to : link?.from;
    return end?.node !== node || stay.has(end.port);
  };
  const change = (node: FlowNode): FlowNode => ({
    ...node,
    [side]: ports,
    ...(node.links ? { links: node.links.filter(kept('')) } : {}),
  });
  const around = <T extends { nodes?: FlowNode[]; links?: string[] }>(graph: T): T => ({
    ...graph,
    nodes: replaceNode(graph.nodes ?? [], submodel, change),
    ...(graph.links ? { links: graph.links.filter(kept(submodel)) } : {}),
  });
  const parent = way.at(-1);
  return parent === undefined
    ? around(scenario)
    : { ...scenario, nodes: replaceNode(scenario.nodes ?? [], parent, around) };
}

import { type Caption, type FlowNode, nodesOf, type SubmodelPort } from './document';
import type { NodeType, NodeTypes, Port, Text } from './nodeTypes';
import { inputsOf, isSubmodel, outputsOf, submodelType } from './submodels';

const made = new WeakMap<FlowNode, NodeType>();

const own: Record<string, { icon: string; title: Text; purpose: Text }> = {
  [submodelType]: {
    icon: 'submodel',
    title: { en: 'Submodel', ru: 'Подмодель' },
    purpose: {
      en: 'Holds nodes of its own, which run as if they stood among the others.',
      ru: 'Содержит свои узлы, которые выполняются так, как если бы стояли среди остальных.',
    },
  },
  [inputsOf(submodelType)]: {
    icon: 'inputs',
    title: { en: 'Inputs', ru: 'Входы' },
    purpose: {
      en: 'What the submodel takes from outside.',
      ru: 'То, что подмодель получает снаружи.',
    },
  },
  [outputsOf(submodelType)]: {
    icon: 'outputs',
    title: { en: 'Outputs', ru: 'Выходы' },
    purpose: {
      en: 'What the submodel gives to those outside.',
      ru: 'То, что подмодель отдаёт наружу.',
    },
  },
};

/** What is known of a node: of a submodel from its own ports, of any other from the server's description of its type. */
export function typeOf(types: NodeTypes, node: FlowNode | undefined): NodeType | undefined {
  const self = node && own[node.type];
  if (!node || !self) {
    return types.get(node?.type ?? '');
  }
  const known = made.get(node);
  if (known) {
    return known;
  }
  const type: NodeType = {
    ...self,
    id: node.type,
    version: 1,
    group: 'submodel',
    groupTitle: own[submodelType]?.title ?? self.title,
    help: { en: '', ru: '' },
    searchWords: [],
    effect: isSubmodel(node) && sends(types, node) ? 'send' : 'none',
    usesAsOf: false,
    canFail: false,
    inputs: (node.inputs ?? []).map(portFrom),
    outputs: (node.outputs ?? []).map(portFrom),
    settings: [],
  };
  made.set(node, type);
  return type;
}

const sends = (types: NodeTypes, node: FlowNode): boolean =>
  (node.nodes ?? []).some(n => types.get(n.type)?.effect === 'send' || sends(types, n));

const portFrom = (port: SubmodelPort): Port => ({
  name: port.name,
  kind: port.kind,
  connectionKind: port.service ?? '',
  label: textOf(port.title, port.name),
  help: { en: '', ru: '' },
  required: !port.optional,
  many: false,
});

const textOf = (caption: Caption | undefined, otherwise: string): Text =>
  typeof caption === 'object' ? caption : { en: caption ?? otherwise, ru: caption ?? otherwise };

/** The type of a node of what is shown. */
export const typeAt = (types: NodeTypes, doc: Parameters<typeof nodesOf>[0], id: string): NodeType | undefined =>
  typeOf(
    types,
    nodesOf(doc).find(n => n.id === id),
  );

import { captionIn, type FlowDoc } from '../flow/document';
import { readLink } from '../flow/links';
import { type NodeTypes, portOf } from '../flow/nodeTypes';
import { anyNode } from '../flow/submodels';
import { typeOf } from '../flow/typeOf';
import { useTexts } from '../shared/i18n';

/** The names that people know nodes and links by, from the first of the states that has them. */
export function useNames(docs: readonly FlowDoc[], types: NodeTypes) {
  const { lang, local } = useTexts();
  const found = (id: string) => docs.map(doc => anyNode(doc, id)).find(n => n !== undefined);
  const nodeName = (id: string) => {
    const node = found(id);
    return captionIn(node?.title, lang) || local(typeOf(types, node)?.title) || id;
  };
  const portName = (id: string, side: 'in' | 'out', name: string) =>
    local(portOf(typeOf(types, found(id)), side, name)?.label) || name;
  const linkName = (text: string) => {
    const link = readLink(text);
    return link
      ? `${nodeName(link.from.node)} (${portName(link.from.node, 'out', link.from.port)}) → ${nodeName(link.to.node)} (${portName(link.to.node, 'in', link.to.port)})`
      : text;
  };
  return { nodeName, linkName };
}

import { type FlowDoc, ownLabel } from '../flow/document';
import { writePort } from '../flow/links';
import type { NodeType, Text } from '../flow/nodeTypes';
import type { PortViewProps } from './PortView';

/** The tables that a node gives, under the labels that they bear on the canvas. */
export const lookedOutputs = (
  doc: FlowDoc,
  node: string,
  type: NodeType | undefined,
  rows: Readonly<Record<string, number | null>> | undefined,
  local: (text: Text) => string,
): PortViewProps['outputs'] =>
  (type?.outputs ?? [])
    .filter(port => port.kind === 'table')
    .map(port => ({
      name: port.name,
      label: ownLabel(doc, writePort({ node, port: port.name })) || local(port.label),
      rows: rows?.[port.name] ?? null,
    }));

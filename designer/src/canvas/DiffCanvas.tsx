import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  Controls,
  type Edge,
  type Node,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { diff, type Mark, overlay } from '../flow/diff';
import type { FlowDoc } from '../flow/document';
import { linksOf, nodesOf, notesOf } from '../flow/document';
import { readLink } from '../flow/links';
import type { NodeTypes } from '../flow/nodeTypes';
import { places } from '../flow/place';
import { typeOf } from '../flow/typeOf';
import { useAriaLabels } from './ariaLabels';
import classes from './DiffCanvas.module.css';
import { DiffCard, type DiffCardData } from './DiffCard';
import { DiffLine } from './DiffLine';
import { useLinkNames } from './useLinkNames';

const nodeTypes = { card: DiffCard };
const edgeTypes = { link: DiffLine };
const whole = { padding: 0.06, maxZoom: 1 };

export interface DiffCanvasProps {
  before: FlowDoc;
  after: FlowDoc;
  types: NodeTypes;
  chosen: string | null;
  onChoose(node: string | null): void;
}

/** Two states of a scenario in one picture: what came, went, changed or only moved, by colour and sign. */
export default function DiffCanvas(props: DiffCanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing({ before, after, types, chosen, onChoose }: DiffCanvasProps) {
  const ariaLabels = useAriaLabels();
  const flow = useReactFlow();
  const namesIn = useLinkNames(types);
  const { nodes, edges } = useMemo(() => picture(before, after, types), [before, after, types]);
  const named = useMemo(() => {
    const nameOf = namesIn(overlay(before, after));
    return edges.map(edge => ({ ...edge, ariaLabel: nameOf(edge.id) }));
  }, [edges, namesIn, before, after]);
  useEffect(() => {
    if (chosen) {
      void flow.fitView({ nodes: [{ id: chosen }], maxZoom: 1, padding: 1.5, duration: 200 });
    }
  }, [chosen, flow]);
  return (
    <ReactFlow
      // Two other states are another picture, which is to be seen as a whole.
      key={nodes.map(n => n.id).join()}
      nodes={nodes.map(n => (n.id === chosen ? { ...n, selected: true } : n))}
      edges={named}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodeClick={(_, node) => onChoose(node.id)}
      onPaneClick={() => onChoose(null)}
      fitView
      fitViewOptions={whole}
      minZoom={0.05}
      nodesDraggable={false}
      nodesConnectable={false}
      edgesFocusable={false}
      deleteKeyCode={null}
      onlyRenderVisibleElements={nodes.length > 120}
      ariaLabelConfig={ariaLabels}
      className={classes.canvas}
    >
      <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} className={classes.dots} />
      <Controls showInteractive={false} />
    </ReactFlow>
  );
}

function picture(before: FlowDoc, after: FlowDoc, types: NodeTypes): { nodes: Node[]; edges: Edge[] } {
  const found = diff(before, after);
  const both = overlay(before, after);
  const at = places(both);
  const marks = new Map<string, Mark>([...found.nodes, ...found.notes].map(item => [item.id, item.mark]));
  const linkMarks = new Map(found.links.map(l => [l.link, l.mark]));
  const known = new Set(nodesOf(both).map(n => n.id));
  const card = (id: string, x: number, y: number, data: DiffCardData): Node => ({
    id,
    type: 'card',
    position: { x, y },
    data: { ...data },
  });
  return {
    nodes: [
      ...notesOf(both).map(note => ({
        ...card(note.id, note.at[0], note.at[1], { mark: marks.get(note.id), note: note.text }),
        width: note.size[0],
        height: note.size[1],
        zIndex: -1,
      })),
      ...nodesOf(both).map(node => {
        const [x, y] = at.get(node.id) ?? [0, 0];
        return card(node.id, x, y, { mark: marks.get(node.id), node, type: typeOf(types, node) });
      }),
    ],
    edges: linksOf(both).flatMap(text => {
      const link = readLink(text);
      return link && known.has(link.from.node) && known.has(link.to.node)
        ? [
            {
              id: text,
              type: 'link',
              source: link.from.node,
              target: link.to.node,
              data: { mark: linkMarks.get(text) },
            },
          ]
        : [];
    }),
  };
}

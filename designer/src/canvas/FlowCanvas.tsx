import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  type Connection,
  MiniMap,
  ReactFlow,
  SelectionMode,
  useOnViewportChange,
} from '@xyflow/react';
import { useRef } from 'react';
import { docOf } from '../editor/editorStore';
import { useSession, useView } from '../editor/session';
import { readPort, writeLink } from '../flow/links';
import { refusal, replacedBy } from '../flow/rules';
import { useTexts } from '../shared/i18n';
import { useAriaLabels } from './ariaLabels';
import classes from './FlowCanvas.module.css';
import { HintLines } from './HintLines';
import { LinkLine } from './LinkLine';
import { NodeCard } from './NodeCard';
import { NoteCard } from './NoteCard';
import { Tools } from './Tools';
import { useCanvasHandle } from './useCanvasHandle';
import { useDragging } from './useDragging';
import { useDropping } from './useDropping';
import { useMenus } from './useMenus';
import { useViewNodes } from './useViewNodes';

const nodeTypes = { node: NodeCard, note: NoteCard };
const edgeTypes = { link: LinkLine };
const far = 0.3;
const mapSize = { width: 160, height: 104 };

/** The drawing of the scenario: the only place that knows the canvas library. */
export function FlowCanvas() {
  const { t } = useTexts();
  const session = useSession();
  const minimap = useView(s => s.minimap);
  const view = useViewNodes();
  const dragging = useDragging(view.dropKey);
  const dropping = useDropping();
  const menus = useMenus();
  const root = useRef<HTMLElement>(null);
  const isFar = useView(s => s.far);
  useOnViewportChange({
    onStart: () => root.current?.setAttribute('data-moving', 'true'),
    onEnd: ({ zoom }) => {
      root.current?.removeAttribute('data-moving');
      session.view.setState({ far: zoom < far });
    },
  });
  const ariaLabels = useAriaLabels();
  useCanvasHandle();

  const linkOf = (c: Pick<Connection, 'source' | 'sourceHandle' | 'target' | 'targetHandle'>) => {
    const from = readPort(`${c.source}.${c.sourceHandle}`);
    const to = readPort(`${c.target}.${c.targetHandle}`);
    return from && to ? { from, to } : null;
  };
  const connect = (connection: Connection) => {
    const link = linkOf(connection);
    if (link) {
      const doc = docOf(session.editor);
      session.editor
        .getState()
        .perform({ do: 'relink', add: [writeLink(link)], remove: replacedBy(doc, session.types, link) });
    }
  };

  return (
    <section ref={root} className={classes.canvas} data-far={isFar} aria-label={t('canvas.title')} data-canvas>
      <ReactFlow
        {...view.props}
        {...dragging}
        {...dropping}
        {...menus}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onConnect={connect}
        isValidConnection={connection => {
          const link = linkOf(connection as Connection);
          return link !== null && refusal(docOf(session.editor), session.types, link) === null;
        }}
        onNodeDoubleClick={(_, node) => node.type === 'node' && session.view.setState({ panel: true })}
        connectOnClick={false}
        connectionRadius={28}
        deleteKeyCode={null}
        disableKeyboardA11y
        edgesFocusable={false}
        minZoom={0.08}
        maxZoom={2}
        multiSelectionKeyCode={['Control', 'Meta']}
        selectionMode={SelectionMode.Partial}
        nodesDraggable={!session.frozen}
        nodesConnectable={!session.frozen}
        snapToGrid
        snapGrid={[10, 10]}
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements={view.props.nodes.length > 120}
        ariaLabelConfig={ariaLabels}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} className={classes.dots} />
        {minimap && (
          <MiniMap
            pannable
            zoomable
            className={classes.minimap}
            style={mapSize}
            nodeClassName={node => (node.type === 'note' ? 'mini-note' : 'mini-node')}
          />
        )}
        <HintLines />
        <Tools />
      </ReactFlow>
      {view.props.nodes.length === 0 && <p className={classes.empty}>{t('canvas.empty')}</p>}
    </section>
  );
}

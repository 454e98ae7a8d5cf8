import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  type Connection,
  MiniMap,
  type Node,
  ReactFlow,
  SelectionMode,
  useOnViewportChange,
} from '@xyflow/react';
import { useRef } from 'react';
import { enterSubmodel } from '../actions/structureActions';
import { docOf } from '../editor/editorStore';
import { useSession, useView } from '../editor/session';
import { findNode } from '../flow/document';
import { readPort, writeLink } from '../flow/links';
import { newPort, wantsPort } from '../flow/newPort';
import { refusal, replacedBy } from '../flow/rules';
import { isSubmodel } from '../flow/submodels';
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
import { useKeptInSight } from './useKeptInSight';
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
  const selecting = useView(s => s.selecting);
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
  useKeptInSight();

  const linkOf = (c: Pick<Connection, 'source' | 'sourceHandle' | 'target' | 'targetHandle'>) => {
    const from = readPort(`${c.source}.${c.sourceHandle}`);
    const to = readPort(`${c.target}.${c.targetHandle}`);
    return from && to ? { from, to } : null;
  };
  const connect = (connection: Connection) => {
    const link = linkOf(connection);
    if (!link) {
      return;
    }
    const doc = docOf(session.editor);
    const { perform, seal } = session.editor.getState();
    const wanted = wantsPort(link) ? newPort(doc, session.types, link) : null;
    if (wanted) {
      perform(wanted.ports, 'new port');
      perform({ do: 'relink', add: [writeLink(wanted.link)], remove: [] }, 'new port');
      seal();
    } else {
      perform({ do: 'relink', add: [writeLink(link)], remove: replacedBy(doc, session.types, link) });
    }
  };
  const isValid = (connection: Connection) => {
    const link = linkOf(connection);
    const doc = docOf(session.editor);
    if (link === null) {
      return false;
    }
    return wantsPort(link) ? newPort(doc, session.types, link) !== null : refusal(doc, session.types, link) === null;
  };

  const open = ({ id, type }: Node) => {
    if (isSubmodel(findNode(docOf(session.editor), id))) {
      enterSubmodel(session, id);
    } else if (type === 'node') {
      session.view.setState({ panel: true });
    }
  };

  return (
    <section
      ref={root}
      className={classes.canvas}
      data-mode={selecting ? 'select' : 'hand'}
      data-far={isFar}
      data-part="canvas"
      tabIndex={-1}
      aria-label={t('canvas.title')}
      data-canvas
    >
      <ReactFlow
        {...view.props}
        {...dragging}
        {...dropping}
        {...menus}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onConnect={connect}
        isValidConnection={connection => isValid(connection as Connection)}
        onNodeDoubleClick={(_, node) => open(node)}
        panOnDrag={selecting ? [1, 2] : true}
        selectionOnDrag={selecting}
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

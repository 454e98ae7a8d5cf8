import { useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { docOf } from '../editor/editorStore';
import { useSession } from '../editor/session';
import { nodesOf, type Point } from '../flow/document';
import { boxOf } from './boxes';

const quick = { duration: 200 };
const whole = { padding: 0.12, maxZoom: 1 };

/** Lets actions and panels ask the canvas for what only it knows. */
export function useCanvasHandle(): void {
  const { canvas, editor, view, viewports } = useSession();
  const flow = useReactFlow();
  const store = useStoreApi();
  // Shows everything once the cards have been measured, and then leaves the view alone; also when there was nothing to show.
  const measured = useNodesInitialized();
  const fitted = useRef(nodesOf(docOf(editor)).length === 0);
  useEffect(() => {
    if (measured && !fitted.current) {
      fitted.current = true;
      const { at, selection } = editor.getState();
      const before = viewports.get(at);
      void (before ? flow.setViewport(before) : flow.fitView(whole)).then(() =>
        selection.nodes.slice(0, 1).forEach(id => {
          canvas.current?.reveal(id);
        }),
      );
    }
  }, [measured, flow, canvas, editor, viewports]);
  useEffect(() => {
    let pointer: Point | null = null;
    const dom = store.getState().domNode;
    const move = (event: PointerEvent) => {
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      pointer = [at.x, at.y];
    };
    const leave = () => {
      pointer = null;
    };
    // Going through the nodes by Tab chooses them; a click chooses by itself.
    const focus = (event: FocusEvent) => {
      const node =
        event.target instanceof HTMLElement && event.target.matches('.react-flow__node:focus-visible')
          ? event.target
          : null;
      const id = node?.dataset.id;
      if (id && !editor.getState().selection.nodes.includes(id)) {
        editor.getState().select(node.classList.contains('react-flow__node-note') ? { notes: [id] } : { nodes: [id] });
      }
    };
    dom?.addEventListener('pointermove', move);
    dom?.addEventListener('pointerleave', leave);
    dom?.addEventListener('focusin', focus);
    const screenBox = (id: string) => {
      const node = flow.getNode(id);
      if (!node) {
        return null;
      }
      const { at, size } = boxOf(node);
      const start = flow.flowToScreenPosition({ x: at[0], y: at[1] });
      const end = flow.flowToScreenPosition({ x: at[0] + size[0], y: at[1] + size[1] });
      return { start, end };
    };
    canvas.current = {
      boxes: () =>
        flow
          .getNodes()
          .filter(n => n.type === 'node')
          .map(boxOf),
      middle: () => {
        const area = dom?.getBoundingClientRect() ?? new DOMRect();
        const at = flow.screenToFlowPosition({ x: area.x + area.width / 2, y: area.y + area.height / 2 });
        return [at.x, at.y];
      },
      pointer: () => {
        // What is chosen from a menu of the canvas is meant for the place that the menu was opened at.
        const menu = view.getState().menu;
        if (menu?.target.kind !== 'canvas') {
          return pointer;
        }
        const at = flow.screenToFlowPosition({ x: menu.at[0], y: menu.at[1] });
        return [at.x, at.y];
      },
      fit: () => void flow.fitView({ ...whole, ...quick }),
      fullSize: () => void flow.zoomTo(1, quick),
      show: id => {
        const node = flow.getNode(id);
        if (node) {
          const { at, size } = boxOf(node);
          void flow.setCenter(at[0] + size[0] / 2, at[1] + size[1] / 2, {
            zoom: Math.max(flow.getZoom(), 0.7),
            ...quick,
          });
        }
      },
      reveal: id => {
        const box = screenBox(id);
        const area = dom?.getBoundingClientRect();
        const seen =
          box &&
          area &&
          box.start.x >= area.left &&
          box.start.y >= area.top &&
          box.end.x <= area.right &&
          box.end.y <= area.bottom;
        if (box && !seen) {
          canvas.current?.show(id);
        }
      },
      screen: id => {
        const box = screenBox(id);
        return box && [Math.round(box.start.x) + 16, Math.round((box.start.y + box.end.y) / 2)];
      },
    };
    // The way into a submodel and back leaves the view where it was.
    const { at } = editor.getState();
    return () => {
      if (fitted.current) {
        viewports.set(at, flow.getViewport());
      }
      dom?.removeEventListener('pointermove', move);
      dom?.removeEventListener('pointerleave', leave);
      dom?.removeEventListener('focusin', focus);
      canvas.current = null;
    };
  }, [canvas, editor, view, viewports, flow, store]);
}

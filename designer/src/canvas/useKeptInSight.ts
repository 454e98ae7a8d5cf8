import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { useSession } from '../editor/session';
import { boxOf } from './boxes';
import { type Room, shiftIntoSight } from './sight';

/** What opens beside or below the canvas is not to hide the chosen node: if it was in sight, the drawing is shifted until it is again. */
export function useKeptInSight(): void {
  const { editor } = useSession();
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    const dom = store.getState().domNode;
    if (!dom) {
      return;
    }
    const roomNow = (): Room => [dom.clientWidth, dom.clientHeight];
    let room = roomNow();
    const resized = new ResizeObserver(() => {
      const before = room;
      room = roomNow();
      const node = flow.getNode(editor.getState().selection.nodes[0] ?? '');
      const view = flow.getViewport();
      const shift = node && shiftIntoSight(boxOf(node), view, before, room);
      if (shift) {
        void flow.setViewport({ ...view, x: view.x + shift[0], y: view.y + shift[1] }, { duration: 200 });
      }
    });
    resized.observe(dom);
    return () => resized.disconnect();
  }, [editor, flow, store]);
}

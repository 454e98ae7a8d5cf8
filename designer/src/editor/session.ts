import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Schemas } from '../api/client';
import type { Box } from '../flow/align';
import { type FlowDoc, nodesOf, type Point, parametersOf } from '../flow/document';
import type { NodeTypes } from '../flow/nodeTypes';
import { type CheckState, createChecking } from './checking';
import { createEditor, docOf, type EditorState } from './editorStore';
import { createPresence, type PresenceState } from './presence';
import { createRunning, type RunState } from './running';
import { createSaving } from './saving';
import { unsaved } from './unsaved';
import { createView, type ViewState } from './view';

/** What others may ask of the canvas while it is shown. */
export interface CanvasHandle {
  boxes(): Box[];
  /** The middle of what is seen, in the scenario's coordinates. */
  middle(): Point;
  pointer(): Point | null;
  fit(): void;
  fullSize(): void;
  show(node: string): void;
  /** Brings the node into view if it is not, and leaves the view alone otherwise. */
  reveal(node: string): void;
  /** Where on the screen a menu for it would open. */
  screen(node: string): Point | null;
}

/** One scenario that is being edited, with everything that goes on around it. */
export function openSession(stored: Schemas['ScenarioView'], types: NodeTypes) {
  const left = unsaved(stored.id);
  const editor = createEditor(left?.base ?? (stored.scenario as unknown as FlowDoc));
  const saving = createSaving(editor, stored.id, left?.revision ?? stored.revision);
  if (left) {
    // What this tab had not saved is made again on the ground it stood on: if others have built there since, saving tells.
    editor.getState().perform({ do: 'replace', doc: left.doc });
  }
  const checking = createChecking(editor);
  const running = createRunning(editor, stored.id);
  const presence = createPresence(stored.id);
  const canvas: { current: CanvasHandle | null } = { current: null };
  /** Where the canvas was last looked at, by submodel. */
  const viewports = new Map<string | null, { x: number; y: number; zoom: number }>();
  const view = createView(nodesOf(docOf(editor)).length === 0);
  // Whoever chooses something else has left the ports.
  const unsubscribe = editor.subscribe((now, before) => {
    if (now.selection !== before.selection && view.getState().walk) {
      view.setState({ walk: null });
    }
  });
  return {
    id: stored.id,
    folder: stored.folder,
    types,
    editor,
    saving,
    checking,
    running,
    presence,
    frozen: false,
    view,
    canvas,
    viewports,
    close(): void {
      void saving.save().finally(() => saving.close());
      unsubscribe();
      checking.close();
      running.close();
      presence.close();
    },
  };
}

export type Session = ReturnType<typeof openSession>;

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('No scenario is being edited here.');
  }
  return session;
}

/** The scenario that is being edited; null where one is only looked at. */
export const useOpenSession = (): Session | null => useContext(SessionContext);

/** The parameters of the scenario that is being edited; none where conditions are made outside of one. */
export const useParameters = () => useStore(useOpenSession()?.editor ?? outside, s => parametersOf(s.shown));

const outside = createEditor({ format: 1, id: '', nodes: [], links: [] } as unknown as FlowDoc, true);

export const useEditor = <T>(select: (state: EditorState) => T): T => useStore(useSession().editor, select);
export const useDoc = <T>(select: (doc: FlowDoc) => T): T => useEditor(s => select(s.shown));
export const useWhole = <T>(select: (doc: FlowDoc) => T): T => useEditor(s => select(s.history.present));
export const useCheck = <T>(select: (state: CheckState) => T): T => useStore(useSession().checking.store, select);
export const useRun = <T>(select: (state: RunState) => T): T => useStore(useSession().running.store, select);
export const useView = <T>(select: (state: ViewState) => T): T => useStore(useSession().view, select);
export const usePresence = <T>(select: (state: PresenceState) => T): T => useStore(useSession().presence.store, select);
export const useSaving = () => useStore(useSession().saving.store);

import { createStore } from 'zustand/vanilla';
import type { Command } from '../flow/commands';
import type { FlowDoc } from '../flow/document';
import { begin, type History, perform, redo, seal, undo } from '../flow/history';
import { enter, wayTo } from '../flow/submodels';

/** What is chosen on the canvas. No part of the scenario: choosing is no step that could be undone. */
export interface Selection {
  nodes: readonly string[];
  links: readonly string[];
  notes: readonly string[];
}

export const nothing: Selection = { nodes: [], links: [], notes: [] };

export interface EditorState {
  history: History;
  /** The submodel that is being looked into; null outside of all. */
  at: string | null;
  /** What is shown: the scenario, or the inside of a submodel as one. */
  shown: FlowDoc;
  selection: Selection;
  perform(command: Command, merge?: string): void;
  undo(): void;
  redo(): void;
  /** What is typed next into the same field is a step of its own. */
  seal(): void;
  select(selection: Partial<Selection>): void;
  /** Looks into a submodel, or with null at the whole again. */
  enter(submodel: string | null, selection?: Partial<Selection>): void;
  /** Begins anew with what the server has. */
  reset(doc: FlowDoc): void;
}

/** A frozen one shows a state that is past: it can be looked at, but not changed. */
export const createEditor = (doc: FlowDoc, frozen = false) =>
  createStore<EditorState>()(set => ({
    history: begin(doc),
    at: null,
    shown: doc,
    selection: nothing,
    perform: (command, merge) => !frozen && set(s => look(s, perform(s.history, command, merge, s.at), s.at)),
    undo: () => set(s => (s.history.past.length > 0 ? look(s, undo(s.history), s.history.past.at(-1)?.at ?? null) : s)),
    redo: () => set(s => (s.history.future.length > 0 ? look(s, redo(s.history), s.history.future[0]?.at ?? null) : s)),
    seal: () => set(s => ({ history: seal(s.history) })),
    select: selection => set({ selection: { ...nothing, ...selection } }),
    enter: (submodel, selection) =>
      set(s => ({ ...look(s, seal(s.history), submodel), selection: { ...nothing, ...selection } })),
    reset: doc => set(s => ({ ...look(s, begin(doc), s.at), selection: nothing })),
  }));

// A step of the history is shown where it was made; where that is gone, the nearest thing around it that is there.
function look(before: EditorState, history: History, wanted: string | null): Partial<EditorState> {
  const { present } = history;
  const way = [
    ...(wayTo(before.history.present.nodes ?? [], wanted ?? '') ?? []),
    ...(wanted === null ? [] : [wanted]),
  ];
  for (const at of way.reverse()) {
    const shown = enter(present, at);
    if (shown) {
      return { history, at, shown, ...(at === before.at ? {} : { selection: nothing }) };
    }
  }
  return { history, at: null, shown: present, ...(before.at === null ? {} : { selection: nothing }) };
}

export type Editor = ReturnType<typeof createEditor>;

/** What is shown: the scenario, or the inside of a submodel as one. */
export const docOf = (editor: Editor): FlowDoc => editor.getState().shown;

/** The whole scenario, whatever of it is shown. */
export const wholeOf = (editor: Editor): FlowDoc => editor.getState().history.present;

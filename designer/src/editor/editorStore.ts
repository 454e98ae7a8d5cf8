import { createStore } from 'zustand/vanilla';
import type { Command } from '../flow/commands';
import type { FlowDoc } from '../flow/document';
import { begin, type History, perform, redo, seal, undo } from '../flow/history';

/** What is chosen on the canvas. No part of the scenario: choosing is no step that could be undone. */
export interface Selection {
  nodes: readonly string[];
  links: readonly string[];
  notes: readonly string[];
}

export const nothing: Selection = { nodes: [], links: [], notes: [] };

export interface EditorState {
  history: History;
  selection: Selection;
  perform(command: Command, merge?: string): void;
  undo(): void;
  redo(): void;
  /** What is typed next into the same field is a step of its own. */
  seal(): void;
  select(selection: Partial<Selection>): void;
  /** Begins anew with what the server has. */
  reset(doc: FlowDoc): void;
}

/** A frozen one shows a state that is past: it can be looked at, but not changed. */
export const createEditor = (doc: FlowDoc, frozen = false) =>
  createStore<EditorState>()(set => ({
    history: begin(doc),
    selection: nothing,
    perform: (command, merge) => !frozen && set(s => ({ history: perform(s.history, command, merge) })),
    undo: () => set(s => ({ history: undo(s.history) })),
    redo: () => set(s => ({ history: redo(s.history) })),
    seal: () => set(s => ({ history: seal(s.history) })),
    select: selection => set({ selection: { ...nothing, ...selection } }),
    reset: doc => set({ history: begin(doc), selection: nothing }),
  }));

export type Editor = ReturnType<typeof createEditor>;

export const docOf = (editor: Editor): FlowDoc => editor.getState().history.present;

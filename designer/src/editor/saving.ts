import { createStore } from 'zustand/vanilla';
import { answer, client, type Schemas } from '../api/client';
import { ApiFault, type Remark } from '../api/fault';
import type { FlowDoc } from '../flow/document';
import { sameJson } from '../flow/json';
import { type Editor, wholeOf } from './editorStore';
import { forget, keep } from './unsaved';

const pause = 500;
const retryPause = 5000;

export type SavingState =
  | { kind: 'saved' }
  | { kind: 'changed' }
  | { kind: 'saving' }
  /** Somebody else has saved meanwhile. */
  | { kind: 'conflict'; by: string; at: string }
  | { kind: 'refused'; remarks: readonly Remark[] }
  | { kind: 'unreachable' };

/** Saves the scenario a moment after each change, based on the revision that was last seen. */
export function createSaving(editor: Editor, id: string, first: number) {
  const store = createStore<SavingState>()(() => ({ kind: 'saved' }));
  const set = (state: SavingState) => store.setState(state, true);
  let revision = first;
  let saved = wholeOf(editor);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<void> | null = null;

  const remember = () => {
    const doc = wholeOf(editor);
    if (doc === saved) {
      forget(id);
    } else {
      keep(id, { revision, base: saved, doc });
    }
  };

  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), milliseconds);
  };

  async function put(doc: FlowDoc): Promise<void> {
    set({ kind: 'saving' });
    try {
      const call = client.PUT('/api/scenarios/{id}', {
        params: { path: { id } },
        headers: { 'If-Match': `"${revision}"` },
        body: doc as never,
      });
      revision = (await answer(call)).revision;
      saved = doc;
      remember();
      set({ kind: wholeOf(editor) === doc ? 'saved' : 'changed' });
    } catch (fault) {
      set(stateAfter(fault));
      if (store.getState().kind === 'unreachable') {
        later(retryPause);
      }
    }
  }

  /** Saves now what is not saved; done when the server has all of it or has refused it. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    while (working) {
      await working;
    }
    if (wholeOf(editor) !== saved && store.getState().kind !== 'conflict') {
      working = put(wholeOf(editor));
      await working;
      working = null;
      // Somebody has gone on while it was saved.
      if (store.getState().kind === 'changed') {
        await save();
      }
    }
  }

  const unsubscribe = editor.subscribe((now, before) => {
    if (now.history.present === before.history.present) {
      return;
    }
    remember();
    if (store.getState().kind === 'conflict') {
      return;
    }
    if (now.history.present === saved && working === null) {
      clearTimeout(timer);
      set({ kind: 'saved' });
      return;
    }
    set({ kind: 'changed' });
    later(pause);
  });

  return {
    store,
    save,
    /** Goes on from what the server has by now, with this in the place of what was made here: one step, which can be undone. */
    settle(view: Schemas['ScenarioView'], doc: FlowDoc): void {
      clearTimeout(timer);
      revision = view.revision;
      saved = view.scenario as unknown as FlowDoc;
      set({ kind: 'saved' });
      editor.getState().perform({ do: 'replace', doc });
      if (sameJson(wholeOf(editor), saved)) {
        saved = wholeOf(editor);
        set({ kind: 'saved' });
      } else {
        set({ kind: 'changed' });
        later(pause);
      }
      remember();
    },
    isSaved: () => wholeOf(editor) === saved,
    /** What the server had when it was last heard of: the ground on which everything unsaved stands. */
    base: () => saved,
    revision: () => revision,
    close(): void {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}

function stateAfter(fault: unknown): SavingState {
  if (!(fault instanceof ApiFault) || fault.problem === null) {
    return { kind: 'unreachable' };
  }
  const { conflict } = fault.problem;
  return conflict
    ? { kind: 'conflict', by: conflict.by, at: conflict.at }
    : { kind: 'refused', remarks: fault.remarks };
}

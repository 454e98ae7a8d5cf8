import { create } from 'zustand';
import type { Json } from '../flow/json';

const kept = 'rfmflows.tour';

interface Tour {
  /** The number of the step that is shown; null while the tour is not. */
  step: number | null;
  /** Whether it was taken or declined before, in this browser. */
  known: boolean;
  /** What the tour fills into the parameters of a recipe, so that the campaign goes to the sandbox. */
  values: Readonly<Record<string, Json>>;
  start(): void;
  go(step: number): void;
  fill(values: Readonly<Record<string, Json>>): void;
  end(): void;
}

/** The tour through the page; its steps are loaded when it starts. */
export const useTour = create<Tour>(set => ({
  step: null,
  known: localStorage.getItem(kept) !== null,
  values: {},
  start: () => set({ step: 0 }),
  go: step => set({ step }),
  fill: values => set({ values }),
  end: () => {
    localStorage.setItem(kept, 'known');
    set({ step: null, known: true, values: {} });
  },
}));

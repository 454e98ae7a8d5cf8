import { createStore } from 'zustand/vanilla';
import type { Link, PortRef } from '../flow/links';

/** How the editor is being looked at. Nothing of it is saved with the scenario. */
export interface ViewState {
  panel: boolean;
  palette: boolean;
  minimap: boolean;
  /** Shows the ports for variables and errors on every node. */
  servicePorts: boolean;
  dryRun: boolean;
  problems: boolean;
  shortcuts: boolean;
  /** The output that is looked at below the canvas. */
  quickView: PortRef | null;
  /** Where a node is to be added by a list, and what it is linked to then. */
  quickAdd: { after: string | null } | null;
  /** The node whose links are to be drawn by a list. */
  linkFrom: string | null;
  renaming: string | null;
  /** The type that is being dragged from the palette. */
  dragging: string | null;
  /** Links that letting go now would draw. */
  hints: readonly Link[];
  hintLink: string | null;
}

/** The properties are open at first only where there is nothing yet to be looked at. */
export const createView = (empty: boolean) =>
  createStore<ViewState>()(() => ({
    panel: empty,
    palette: true,
    minimap: true,
    servicePorts: false,
    dryRun: true,
    problems: false,
    shortcuts: false,
    quickView: null,
    quickAdd: null,
    linkFrom: null,
    renaming: null,
    dragging: null,
    hints: [],
    hintLink: null,
  }));

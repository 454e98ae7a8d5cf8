import { createStore } from 'zustand/vanilla';
import type { Point } from '../flow/document';
import type { Link, PortRef } from '../flow/links';
import type { PortEnd, Walk } from '../flow/portWalk';

/** What a context menu is about. */
export type MenuTarget =
  | { kind: 'node' | 'link' | 'note'; id: string }
  | { kind: 'port'; end: PortEnd }
  | { kind: 'canvas' };

/** Something for those who cannot see it happen; the same may be said twice. */
export interface Said {
  what: 'linked' | 'replaced' | 'nothingFits' | 'linkCancelled' | 'noPorts';
  link?: Link;
}

/** How the editor is being looked at. Nothing of it is saved with the scenario. */
export interface ViewState {
  panel: boolean;
  /** The settings are to have the keys as soon as they are shown. */
  toSettings: boolean;
  palette: boolean;
  minimap: boolean;
  /** The drawing is so small that cards need not show what nobody could read. */
  far: boolean;
  /** Dragging over the canvas chooses what lies there; else it moves the canvas. */
  selecting: boolean;
  /** Shows the ports for variables and errors on every node. */
  servicePorts: boolean;
  dryRun: boolean;
  problems: boolean;
  shortcuts: boolean;
  /** The nodes of the latest run as a list below the canvas. */
  process: boolean;
  versions: boolean;
  /** What is to be run once its parameters and its effects have been looked at. */
  runDialog: { targets: readonly string[]; part: boolean; dryRun: boolean } | null;
  /** The output that is looked at below the canvas, and how, where that was asked for. */
  quickView: (PortRef & { viewer?: 'compare' | 'matrix' }) | null;
  /** Where a node is to be added by a list, and what it is linked to then. */
  quickAdd: { after: string | null; port?: string; into?: string; at?: Point } | null;
  /** The node whose links are to be drawn by a list. */
  linkFrom: string | null;
  renaming: string | null;
  /** The output whose label is being written. */
  labelling: PortRef | null;
  /** The list of everything that can be done and gone to. */
  commands: boolean;
  /** The scenario as a table in the place of the drawing. */
  table: boolean;
  /** A context menu, with its place on the screen. */
  menu: { target: MenuTarget; at: Point } | null;
  /** Going from port to port by keys. */
  walk: Walk | null;
  said: Said | null;
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
    toSettings: false,
    palette: true,
    minimap: true,
    far: false,
    selecting: false,
    servicePorts: false,
    dryRun: true,
    problems: false,
    shortcuts: false,
    process: false,
    versions: false,
    runDialog: null,
    quickView: null,
    quickAdd: null,
    linkFrom: null,
    renaming: null,
    labelling: null,
    commands: false,
    table: false,
    menu: null,
    walk: null,
    said: null,
    dragging: null,
    hints: [],
    hintLink: null,
  }));

import type { ComponentType, LazyExoticComponent } from 'react';
import type { Schemas } from '../api/client';
import type { PortRef } from '../flow/links';
import type { NodeType } from '../flow/nodeTypes';
import type { Narrowing } from './narrowing';
import type en from './texts/en.json';

export type Column = Schemas['ColumnView'];

/** Where rows come from: an output of a node, as one run left it or as the latest did. */
export interface PortSource {
  scenario: string;
  /** Null for the latest run that kept the rows. */
  run: string | null;
  place: PortRef;
}

/** An output that has rows. */
export interface LookedPort extends PortSource {
  run: string;
  columns: readonly Column[];
  /** All rows, whatever is filtered. */
  total: number;
  /** The first rows as they were written, so that a table shows them at once. */
  first: Schemas['RowsView'];
  /** Undefined when the node's type is not known here. */
  type: NodeType | undefined;
}

export interface ViewerProps {
  port: LookedPort;
  /** Which of the rows are wanted: filters and search, shared by all viewers of the port. */
  narrowing: Narrowing;
  onNarrow(change: Partial<Narrowing>): void;
  /** Tells how many rows pass the narrowing, for the head of the view. */
  onTotal(total: number): void;
  /** Goes over to another viewer, say from a cell of a matrix to the rows behind it. */
  onShow(viewer: Viewer['id']): void;
}

/** One way to look at the rows of a port. Its title stands in the texts under `viewers`. */
export interface Viewer {
  id: keyof (typeof en)['viewers'];
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean | 'true' | 'false' }>;
  /** Whether it makes sense for such a port. It is not asked for more than columns and the node's description. */
  when(columns: readonly Column[], type: NodeType | undefined, port: string): boolean;
  component: LazyExoticComponent<ComponentType<ViewerProps>>;
}

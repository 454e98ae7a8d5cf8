import { type ComponentType, createContext, useContext } from 'react';
import type { Remark } from '../../api/fault';
import type { Json } from '../../flow/json';

/** A kind of condition that a page adds to comparisons of columns. */
export interface ConditionKind {
  name: string;
  label: string;
  icon: ComponentType<{ size?: number; 'aria-hidden'?: 'true' }>;
  fresh(): Json;
  isIt(raw: Json): boolean;
  Editor: ComponentType<KindEditorProps>;
}

export interface KindEditorProps {
  value: Json;
  change(value: Json): void;
  done(): void;
  label: string;
  path: string;
  remarks: readonly Remark[];
}

/** A column as people know it. */
export interface ColumnTitle {
  title: string;
  group: string;
  help: string;
}

export interface ConditionSurroundings {
  kinds: readonly ConditionKind[];
  /** Columns are chosen by title, where they have one. */
  titles: ReadonlyMap<string, ColumnTitle> | null;
  /** Told beside the condition that they are about. */
  remarks: readonly Remark[];
}

/** What a page brings to the conditions on it; in the panel of a node there is nothing. */
const Surroundings = createContext<ConditionSurroundings>({ kinds: [], titles: null, remarks: [] });

export const ConditionSurroundingsProvider = Surroundings.Provider;
export const useConditionSurroundings = () => useContext(Surroundings);

import type { Json } from './json';

export interface Text {
  en: string;
  ru: string;
}

export type PortKind = 'table' | 'connection' | 'variables';

export interface Port {
  name: string;
  kind: PortKind;
  connectionKind: string;
  label: Text;
  help: Text;
  required: boolean;
  many: boolean;
}

export interface Choice {
  value: string;
  label: Text;
  help: Text;
}

export interface Operator {
  name: string;
  label: Text;
  kinds: string[];
  values: 'none' | 'one' | 'two' | 'many' | 'days' | 'pattern';
  canIgnoreCase: boolean;
}

/** What borders cut: a column of an output into the scores of another one. */
export interface Cut {
  port: string;
  /** The column with the scores. */
  axis: string;
  /** The column with the values. */
  column: string;
  lowerIsBetter: boolean;
  /** The setting that says how many scores there are. */
  scale: string;
}

/** One field of a node's form. Which of the optional parts are there follows from the kind. */
export interface Setting {
  name: string;
  kind: string;
  label: Text;
  help: Text;
  required: boolean;
  default: Json;
  shownWhen?: { setting: string; values: string[] };
  language?: string;
  multiline?: boolean;
  maxLength?: number;
  placeholder?: string;
  /** What a text is offered to choose from. */
  offers?: 'segments';
  min?: number;
  max?: number;
  unit?: Text;
  choices?: Choice[];
  allowOther?: boolean;
  port?: string;
  allowed?: string[];
  /** Names under which the column is usual. */
  words?: string[];
  /** Each entry of the list takes a column and may give it another name. */
  mapsColumns?: boolean;
  endings?: string[];
  save?: boolean;
  fields?: Setting[];
  columns?: string;
  operators?: Operator[];
  minCount?: number;
  maxCount?: number;
  /** Of borders. */
  cut?: Cut;
  /** Of a segment map: the setting with the scale of the scores. */
  scale?: string;
}

/** What the server tells of a node type: palette entry, card, form and help are drawn from it. */
export interface NodeType {
  id: string;
  version: number;
  group: string;
  groupTitle: Text;
  title: Text;
  purpose: Text;
  help: Text;
  icon: string;
  searchWords: string[];
  effect: 'none' | 'import' | 'write' | 'send';
  usesAsOf: boolean;
  canFail: boolean;
  /** The settings that say where a connection leads, so that it can be tried; null for types that open none. */
  connects?: string[] | null;
  inputs: Port[];
  outputs: Port[];
  settings: Setting[];
}

/** A port of a node whose type is not known: nothing can be told of it but its name. */
export const unknownPort = (name: string): Port => ({
  name,
  kind: 'table',
  connectionKind: '',
  label: { en: name, ru: name },
  help: { en: '', ru: '' },
  required: false,
  many: true,
});

export type NodeTypes = ReadonlyMap<string, NodeType>;

/** Ports that every node has beside its own: shown when they are in use or asked for. */
export const isService = (port: Port, side: 'in' | 'out'): boolean =>
  side === 'in' ? port.name === 'variables' && port.kind === 'variables' : port.name === 'error';

export const portOf = (type: NodeType | undefined, side: 'in' | 'out', name: string): Port | undefined =>
  (side === 'in' ? type?.inputs : type?.outputs)?.find(p => p.name === name);

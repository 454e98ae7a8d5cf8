import type { Json, JsonObject } from './json';

/** A text in both languages, or one that is the same in both; as scenario format 1 writes it. */
export type Caption = string | { en: string; ru: string };

export type Point = [x: number, y: number];

export interface FlowNode {
  id: string;
  type: string;
  version: number;
  title?: Caption;
  note?: string;
  at?: Point;
  /** Absent means true. */
  enabled?: boolean;
  retry?: { times: number; pauseSeconds: number };
  settings: JsonObject;
  /** Only a submodel has what follows: its ports and the graph inside. */
  inputs?: SubmodelPort[];
  outputs?: SubmodelPort[];
  nodes?: FlowNode[];
  /** An end without a node, `.port`, is a port of the submodel itself. */
  links?: string[];
  designer?: Designer;
}

/** A port of a submodel: outside like that of any node, inside the other way round. */
export interface SubmodelPort {
  name: string;
  kind: 'table' | 'connection' | 'variables';
  /** Of connections: which kind, for example `sendpulse`. */
  service?: string;
  title?: Caption;
  /** Inputs only: nothing needs to be linked from outside. */
  optional?: boolean;
}

/** What only the page reads. */
export interface Designer {
  notes?: Note[];
  labels?: PortLabels;
  /** Where the ports of a submodel stand inside it. */
  inputs?: Point;
  outputs?: Point;
  [field: string]: unknown;
}

export interface Parameter {
  name: string;
  type: string;
  title?: Caption;
  help?: Caption;
  default?: Json;
  choices?: string[];
}

/** A piece of paper on the canvas, beneath the nodes. */
export interface Note {
  id: string;
  text: string;
  at: Point;
  size: Point;
  color: NoteColor;
}

/** Own names of outputs by `node.port`. */
export type PortLabels = Readonly<Record<string, string>>;

export type NoteColor = 'yellow' | 'green' | 'blue' | 'red' | 'grey';

/**
 * A scenario of format 1 exactly as the server stores it. Changes replace what they touch and share the rest, so that fields this program
 * does not know, and the order of all fields, stay as they are.
 */
export interface FlowDoc {
  format: number;
  id: string;
  title?: Caption;
  story?: Caption;
  timeZone?: string;
  parameters?: Parameter[];
  nodes?: FlowNode[];
  links?: string[];
  designer?: Designer;
  /** Set while the inside of a submodel is shown in the place of the scenario; never stored. */
  within?: { submodel: string; scenario: FlowDoc };
}

export const nodesOf = (doc: FlowDoc): readonly FlowNode[] => doc.nodes ?? none;
export const linksOf = (doc: FlowDoc): readonly string[] => doc.links ?? none;
export const notesOf = (doc: FlowDoc): readonly Note[] => doc.designer?.notes ?? none;
export const labelsOf = (doc: FlowDoc): PortLabels => doc.designer?.labels ?? noLabels;
export const parametersOf = (doc: FlowDoc): readonly Parameter[] => doc.parameters ?? none;

/** The label that somebody has given to an output, at whatever depth its node stands. */
export const ownLabel = (doc: FlowDoc, port: string): string | undefined =>
  [doc.within?.scenario ?? doc, ...allNodes(doc)].map(around => around.designer?.labels?.[port]).find(Boolean);

/** The nodes at every depth, also those outside what is shown. */
export const allNodes = (doc: FlowDoc): FlowNode[] => deepNodes((doc.within?.scenario ?? doc).nodes ?? none);

export const deepNodes = (nodes: readonly FlowNode[]): FlowNode[] =>
  nodes.flatMap(n => (n.nodes ? [n, ...deepNodes(n.nodes)] : [n]));

const indexes = new WeakMap<readonly FlowNode[], ReadonlyMap<string, FlowNode>>();

/** The index of the nodes is made once for as long as they stay the same. */
export function findNode(doc: FlowDoc, id: string): FlowNode | undefined {
  const nodes = nodesOf(doc);
  let index = indexes.get(nodes);
  if (!index) {
    index = new Map(nodes.map(n => [n.id, n]));
    indexes.set(nodes, index);
  }
  return index.get(id);
}

export const isEnabled = (node: FlowNode): boolean => node.enabled !== false;

export const captionIn = (caption: Caption | undefined, language: 'en' | 'ru'): string =>
  typeof caption === 'string' ? caption : (caption?.[language] ?? '');

/** The caption with the text of one language changed; one text serves both until they differ. */
export function withCaption(caption: Caption | undefined, language: 'en' | 'ru', text: string): Caption | undefined {
  if (typeof caption !== 'object') {
    return text || undefined;
  }
  const both = { ...caption, [language]: text };
  return both.en === both.ru ? both.en || undefined : both;
}

const none: never[] = [];
const noLabels: PortLabels = {};

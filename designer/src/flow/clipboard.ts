import type { Fragment } from './commands';
import type { FlowNode, Note, Point } from './document';
import { readLink } from './links';

const mark = 'rfmflows/nodes@1';

/** Nodes as text, so that they go through any clipboard, chat or file into another scenario. */
export const toText = (fragment: Fragment): string => `${JSON.stringify({ clipboard: mark, ...fragment }, null, 2)}\n`;

/** Null when the text is something else. */
export function fromText(text: string): Fragment | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(json) || json.clipboard !== mark) {
    return null;
  }
  return {
    nodes: list(json.nodes).filter(isNode),
    links: list(json.links).filter((l): l is string => typeof l === 'string' && readLink(l) !== null),
    notes: list(json.notes).filter(isNote),
  };
}

/** The upper left corner of what a fragment covers. */
export function cornerOf(fragment: Fragment): Point {
  const places = [...fragment.nodes.flatMap(n => (n.at ? [n.at] : [])), ...fragment.notes.map(n => n.at)];
  return places.length > 0 ? [Math.min(...places.map(p => p[0])), Math.min(...places.map(p => p[1]))] : [0, 0];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);

const isNode = (value: unknown): value is FlowNode =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.type === 'string' &&
  Number.isInteger(value.version) &&
  isRecord(value.settings) &&
  (value.at === undefined || isPoint(value.at)) &&
  (value.nodes === undefined || (list(value.nodes).every(isNode) && list(value.links).every(isText)));

const isText = (value: unknown): value is string => typeof value === 'string';

const isNote = (value: unknown): value is Note =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.text === 'string' &&
  isPoint(value.at) &&
  isPoint(value.size);

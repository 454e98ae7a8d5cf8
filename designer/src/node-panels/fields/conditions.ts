import type { Json, JsonObject } from '../../flow/json';

export type Join = 'all' | 'any';

export interface Group {
  join: Join;
  /** The opposite of what the parts give. */
  not?: boolean;
  /** Written without brackets of its own: `not` of a single comparison. */
  bare?: boolean;
  parts: Part[];
}

export interface Comparison {
  column: string;
  op: string;
  value?: Json;
  ignoreCase?: boolean;
}

/** Anything that the builder does not draw is kept as it stands. */
export type Part = Group | Comparison | { raw: Json };

export const isGroup = (part: Part): part is Group => 'join' in part;
export const isComparison = (part: Part): part is Comparison => 'op' in part;

/** Reads the JSON of a condition; a single one becomes a group of one. */
export function readGroup(json: Json | undefined): Group {
  const part = readPart(json ?? { all: [] });
  return isGroup(part) ? part : { join: 'all', parts: [part] };
}

function readPart(json: Json): Part {
  if (isObject(json)) {
    for (const join of ['all', 'any'] as const) {
      const list = json[join];
      if (Array.isArray(list)) {
        return { join, parts: list.map(readPart) };
      }
    }
    if (json.not !== undefined && Object.keys(json).length === 1) {
      const part = readPart(json.not);
      return isGroup(part) && !part.not
        ? { ...part, not: true }
        : { join: 'all', not: true, bare: true, parts: [part] };
    }
    if (typeof json.op === 'string') {
      return json as unknown as Comparison;
    }
  }
  return { raw: json };
}

/** Where a part of a group stands in the JSON, as remarks name it: `all[1].not.any[0]`. */
export function placeOf(group: Group, at: number, path: string): string {
  const inside = [path, group.not ? 'not' : '', group.bare ? '' : `${group.join}[${at}]`];
  return inside.filter(Boolean).join('.');
}

export function writeGroup(group: Group): JsonObject {
  const [only] = group.parts;
  const parts: Json =
    group.bare && only && group.parts.length === 1 ? writePart(only) : { [group.join]: group.parts.map(writePart) };
  return group.not ? { not: parts } : (parts as JsonObject);
}

const writePart = (part: Part): Json =>
  isGroup(part) ? writeGroup(part) : isComparison(part) ? (part as unknown as JsonObject) : part.raw;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

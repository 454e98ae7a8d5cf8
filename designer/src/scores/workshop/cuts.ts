import type { JsonObject } from '../../flow/json';
import type { NodeType, Setting } from '../../flow/nodeTypes';
import { isMap, type ScoreMap } from '../map/map';
import type { AxisName } from '../matrix/matrix';

export type Borders = Record<AxisName, number[]>;

export const axisNames: readonly AxisName[] = ['r', 'f', 'm'];

/** The settings of a node type that cut the values behind its scores. */
export interface Cuts {
  borders: Record<AxisName, Setting>;
  /** The setting that says how many scores there are. */
  scale: Setting;
  /** The setting that chooses how borders come about, and its value for own ones. */
  method: Setting;
  own: string;
}

/** Where borders of an output can be set by hand; null where they cannot. */
export function cutOf(type: NodeType | undefined, port: string): Cuts | null {
  const cuts = (type?.settings ?? []).filter(s => s.cut?.port === port);
  const [r, f, m] = axisNames.map(axis => cuts.find(s => s.cut?.axis === axis));
  const scale = type?.settings.find(s => s.name === r?.cut?.scale);
  const method = type?.settings.find(s => s.name === r?.shownWhen?.setting);
  const own = r?.shownWhen?.values[0];
  return r && f && m && scale && method && own ? { borders: { r, f, m }, scale, method, own } : null;
}

/** The borders that stand in a node's settings, where they are in force and whole. */
export function bordersIn(cuts: Cuts, settings: JsonObject): Borders | null {
  if (settings[cuts.method.name] !== cuts.own) {
    return null;
  }
  const [r, f, m] = axisNames.map(axis => settings[cuts.borders[axis].name]);
  const whole = [r, f, m].every(
    list => Array.isArray(list) && list.length > 0 && list.every(n => typeof n === 'number'),
  );
  const same =
    Array.isArray(r) && Array.isArray(f) && Array.isArray(m) && r.length === f.length && f.length === m.length;
  return whole && same ? ({ r, f, m } as Borders) : null;
}

/** The segment map in force: the id of a built-in one, or the one that was drawn; null for none. */
export function mapIn(
  type: NodeType | undefined,
  settings: JsonObject,
  known: readonly string[],
): string | ScoreMap | null {
  const drawn = type?.settings.find(s => s.kind === 'map');
  const choice = type?.settings.find(s => s.name === drawn?.shownWhen?.setting);
  if (!drawn || !choice) {
    return null;
  }
  const chosen = settings[choice.name] ?? choice.default;
  if (typeof chosen === 'string' && drawn.shownWhen?.values.includes(chosen)) {
    const map: unknown = settings[drawn.name];
    return isMap(map) ? map : null;
  }
  return typeof chosen === 'string' && known.includes(chosen) ? chosen : null;
}

/** The settings that make borders those of the node, each with its value. */
export const settingsFor = (cuts: Cuts, borders: Borders): [name: string, value: JsonObject[string]][] => [
  [cuts.method.name, cuts.own],
  [cuts.scale.name, borders.r.length + 1],
  ...axisNames.map((axis): [string, number[]] => [cuts.borders[axis].name, borders[axis]]),
];

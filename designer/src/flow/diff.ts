import {
  type FlowDoc,
  type FlowNode,
  linksOf,
  type Note,
  nodesOf,
  notesOf,
  type Parameter,
  parametersOf,
} from './document';
import { sameJson } from './json';
import { enter, isBorder, isSubmodel } from './submodels';

/** What became of a thing between two states of a scenario. What was only moved works as before. */
export type Mark = 'added' | 'removed' | 'changed' | 'moved';

/** A field that differs; undefined where it is absent. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export interface ItemChange<T> {
  id: string;
  mark: Mark;
  before: T | undefined;
  after: T | undefined;
  fields: FieldChange[];
}

export interface NodeChange extends ItemChange<FlowNode> {
  /** Settings that differ, by name; `fields` holds all else. */
  settings: FieldChange[];
  moved: boolean;
  /** What differs among the nodes within a submodel. */
  inside?: FlowDiff;
}

export interface FlowDiff {
  nodes: NodeChange[];
  links: { link: string; mark: 'added' | 'removed' }[];
  notes: ItemChange<Note>[];
  parameters: ItemChange<Parameter>[];
  /** Fields of the scenario itself: title, story, time zone. */
  scenario: FieldChange[];
}

/** What differs between two states of a scenario. The order of nodes, links and fields means nothing. */
export function diff(before: FlowDoc, after: FlowDoc): FlowDiff {
  const had = new Set(linksOf(before));
  const has = new Set(linksOf(after));
  return {
    nodes: items(nodesOf(before), nodesOf(after), n => n.id, apart).flatMap(item =>
      nodeChange(item, insideOf(item, before, after)),
    ),
    links: [
      ...[...has].filter(l => !had.has(l)).map(link => ({ link, mark: 'added' as const })),
      ...[...had].filter(l => !has.has(l)).map(link => ({ link, mark: 'removed' as const })),
    ],
    notes: items(notesOf(before), notesOf(after), n => n.id, ['id', 'at', 'size']).flatMap(item => {
      const moved = !sameJson([item.before?.at, item.before?.size], [item.after?.at, item.after?.size]);
      return changed(item, item.fields.length > 0, moved);
    }),
    parameters: items(parametersOf(before), parametersOf(after), p => p.name, ['name']).flatMap(item =>
      changed(item, item.fields.length > 0, false),
    ),
    scenario: fieldChanges(before, after, ['format', 'id', 'nodes', 'links', 'parameters', 'designer']),
  };
}

/** Whether the two states differ in nothing. */
export const isSame = (found: FlowDiff): boolean =>
  found.nodes.length + found.links.length + found.notes.length + found.parameters.length + found.scenario.length === 0;

/** Whether nothing but places differs. */
export const isMovedOnly = (found: FlowDiff): boolean =>
  found.links.length + found.parameters.length + found.scenario.length === 0 &&
  [...found.nodes, ...found.notes].every(item => item.mark === 'moved');

/** Both states in one picture: everything of the later one, and what of the earlier one is gone. */
export function overlay(before: FlowDoc, after: FlowDoc): FlowDoc {
  const found = diff(before, after);
  const gone = <T>(changes: readonly ItemChange<T>[]) =>
    changes.flatMap(c => (c.mark === 'removed' && c.before ? [c.before] : []));
  return {
    ...after,
    nodes: [...nodesOf(after), ...gone(found.nodes)],
    links: [...linksOf(after), ...found.links.filter(l => l.mark === 'removed').map(l => l.link)],
    designer: { ...after.designer, notes: [...notesOf(after), ...gone(found.notes)] },
  };
}

// Settings and what is inside are told on their own.
const apart = ['id', 'at', 'settings', 'nodes', 'links', 'designer'];

// Parameters, title and the like belong to the scenario around; ports are fields of the submodel.
function insideOf({ id, before, after }: Item<FlowNode>, was: FlowDoc, is: FlowDoc): FlowDiff | undefined {
  const [old, now] = [was, is].map(doc => enter(doc.within?.scenario ?? doc, id));
  if (!isSubmodel(before) || !isSubmodel(after) || !old || !now) {
    return undefined;
  }
  const found = diff(old, now);
  const inside = { ...found, nodes: found.nodes.filter(n => !isBorder(n.id)), parameters: [], scenario: [] };
  return isSame(inside) ? undefined : inside;
}

function nodeChange(item: Item<FlowNode>, inside: FlowDiff | undefined): NodeChange[] {
  const settings = item.before && item.after ? fieldChanges(item.before.settings, item.after.settings, []) : [];
  const moved = !sameJson(item.before?.at, item.after?.at);
  const differs = item.fields.length + settings.length > 0 || (inside !== undefined && !isMovedOnly(inside));
  return changed(item, differs, moved || inside !== undefined).map(change => ({
    ...change,
    settings,
    moved,
    ...(inside ? { inside } : {}),
  }));
}

type Item<T> = Omit<ItemChange<T>, 'mark'>;

function changed<T>(item: Item<T>, differs: boolean, moved: boolean): ItemChange<T>[] {
  if (!item.before || !item.after) {
    return [{ ...item, mark: item.before ? 'removed' : 'added' }];
  }
  return differs ? [{ ...item, mark: 'changed' }] : moved ? [{ ...item, mark: 'moved' }] : [];
}

function items<T extends object>(
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => string,
  apart: readonly string[],
): Item<T>[] {
  const old = new Map(before.map(item => [idOf(item), item]));
  const now = new Map(after.map(item => [idOf(item), item]));
  return [...new Set([...now.keys(), ...old.keys()])].map(id => {
    const [was, is] = [old.get(id), now.get(id)];
    return { id, before: was, after: is, fields: was && is ? fieldChanges(was, is, apart) : [] };
  });
}

function fieldChanges(before: object, after: object, apart: readonly string[]): FieldChange[] {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(is), ...Object.keys(was)])]
    .filter(field => !apart.includes(field) && !sameJson(was[field], is[field]))
    .map(field => ({ field, before: was[field], after: is[field] }));
}

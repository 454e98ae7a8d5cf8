import { sameJson } from './json';

export type Side = 'mine' | 'theirs';

/** Both sides have changed the same thing, each in another way. An absent value is undefined. */
export interface Conflict {
  /** Names the place, so that a choice can be kept while everything is worked out anew. */
  key: string;
  kind: 'node' | 'setting' | 'link' | 'note' | 'parameter' | 'scenario';
  /** The node, note or parameter; the input that a link goes to; empty for the scenario itself. */
  id: string;
  field: string;
  mine: unknown;
  theirs: unknown;
}

export type Settle = (conflict: Omit<Conflict, 'key'>) => Side;

/** The value that both sides can live with; `settle` is asked only where both have changed it. */
export function value(base: unknown, mine: unknown, theirs: unknown, settle: () => Side): unknown {
  if (sameJson(mine, theirs) || sameJson(mine, base)) {
    return theirs;
  }
  return sameJson(theirs, base) || settle() === 'mine' ? mine : theirs;
}

/** The object with every field merged for itself; their order is that of `theirs`. */
export function fields<T extends object>(
  base: T | undefined,
  mine: T,
  theirs: T,
  merge: (field: string, base: unknown, mine: unknown, theirs: unknown) => unknown,
): T {
  const [b, m, t] = [base ?? {}, mine, theirs] as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const merged = names.map(name => [name, merge(name, b?.[name], m?.[name], t?.[name])] as const);
  return Object.fromEntries(merged.filter(([, found]) => found !== undefined)) as T;
}

/** The list with every item merged for itself: what they have in their order, then what is only mine. */
export function list<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  idOf: (item: T) => string,
  both: (base: T | undefined, mine: T, theirs: T) => T,
  settle: (id: string, mine: T | undefined, theirs: T | undefined) => Side,
): T[] {
  const [bases, mines] = [base, mine].map(items => new Map(items.map(item => [idOf(item), item])));
  const taken = new Set(theirs.map(idOf));
  const kept = theirs.flatMap(item => {
    const id = idOf(item);
    const own = mines?.get(id);
    if (own !== undefined) {
      return [both(bases?.get(id), own, item)];
    }
    // I have removed it, or never had it.
    const was = bases?.get(id);
    return was === undefined || (!sameJson(was, item) && settle(id, undefined, item) === 'theirs') ? [item] : [];
  });
  const added = mine.filter(item => {
    const id = idOf(item);
    const was = bases?.get(id);
    return !taken.has(id) && (was === undefined || (!sameJson(was, item) && settle(id, item, undefined) === 'mine'));
  });
  return [...kept, ...added];
}

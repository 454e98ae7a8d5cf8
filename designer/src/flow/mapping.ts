import { kindOf } from './columns';

export interface Source {
  name: string;
  type: string;
}

/** Something that takes a column: a role, or an entry of a list. */
export interface Target {
  key: string;
  /** What it is called: the label of a role, the name that the column gets. */
  title: string;
  /** The column that it takes; empty when none is linked. */
  column: string;
  /** Kinds of columns that fit; none means all. */
  allowed: readonly string[];
  required: boolean;
  /** Further names under which the column is usual. */
  words: readonly string[];
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const fitsTarget = (source: Source, target: Target): boolean =>
  target.allowed.length === 0 || target.allowed.includes(kindOf(source.type));

export const sourceOf = (target: Target, sources: readonly Source[]): Source | undefined =>
  sources.find(s => sameName(s.name, target.column));

/** The link is lost when its column is no longer among those that come in. */
export const isLost = (target: Target, sources: readonly Source[]): boolean =>
  target.column !== '' && sourceOf(target, sources) === undefined;

export const unlinked = (targets: readonly Target[], sources: readonly Source[]): Source[] =>
  sources.filter(s => !targets.some(t => sameName(t.column, s.name)));

/**
 * New links for targets that have none or have lost theirs: by name whatever the case, then by label and usual names; types must fit, and a
 * column is taken once. Links that hold stay as they are.
 */
export function linkByName(targets: readonly Target[], sources: readonly Source[]): Record<string, string> {
  const found: Record<string, string> = {};
  const free = new Set(unlinked(targets, sources));
  const open = targets.filter(t => sourceOf(t, sources) === undefined);
  const take = (target: Target, fits: (source: Source) => boolean) => {
    const source = found[target.key] === undefined ? [...free].find(s => fitsTarget(s, target) && fits(s)) : undefined;
    if (source) {
      found[target.key] = source.name;
      free.delete(source);
    }
  };
  for (const target of open) {
    take(
      target,
      s => sameName(s.name, target.column) || sameName(s.name, target.key) || sameName(s.name, target.title),
    );
  }
  for (const target of open) {
    for (const word of [target.column, target.title, ...target.words]) {
      take(target, s => word !== '' && plain(s.name) === plain(word));
    }
  }
  return found;
}

/** "Customer ID", "customer-id" and "customer_id" are the same. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** How a column of the table is shown. The order of the list is the order of the columns. */
export interface ColumnLook {
  name: string;
  hidden?: boolean;
  pinned?: boolean;
  width?: number;
}

/** So many columns are shown until others are chosen. */
export const shownAtFirst = 50;

/** The columns there are, as they were last arranged: known ones keep their place, new ones come behind, gone ones are forgotten. */
export function arranged(names: readonly string[], remembered: readonly ColumnLook[]): ColumnLook[] {
  const there = new Set(names);
  const known = remembered.filter(look => there.has(look.name));
  const placed = new Set(known.map(look => look.name));
  let shown = known.filter(look => !look.hidden).length;
  const added = names
    .filter(name => !placed.has(name))
    .map(name => (shown++ < shownAtFirst ? { name } : { name, hidden: true }));
  return pinnedFirst([...known, ...added]);
}

export const isShown = (look: ColumnLook): boolean => !look.hidden;

/** The looks with a change to one column. A column that is hidden is not pinned any more. */
export const changed = (looks: readonly ColumnLook[], name: string, change: Partial<ColumnLook>): ColumnLook[] =>
  pinnedFirst(looks.map(look => (look.name === name ? { ...look, ...change } : look)));

/** The looks with one column moved by so many places among those that are shown. */
export function moved(looks: readonly ColumnLook[], name: string, by: number): ColumnLook[] {
  const shown = looks.filter(isShown);
  const from = shown.findIndex(look => look.name === name);
  const other = shown[from + by];
  const one = shown[from];
  if (!one || !other) {
    return [...looks];
  }
  const rest = looks.filter(look => look !== one);
  rest.splice(rest.indexOf(other) + (by > 0 ? 1 : 0), 0, one);
  return pinnedFirst(rest);
}

const pinnedFirst = (looks: ColumnLook[]): ColumnLook[] => [
  ...looks.filter(look => look.pinned && !look.hidden),
  ...looks.filter(look => !look.pinned || look.hidden),
];

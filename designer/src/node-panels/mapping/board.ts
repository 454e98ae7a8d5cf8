import type { Column } from '../../editor/checking';
import type { Json, JsonObject } from '../../flow/json';
import { sameName, type Target } from '../../flow/mapping';
import type { Setting, Text } from '../../flow/nodeTypes';
import { referenceOf } from '../../flow/references';

/** What takes columns from a port, whatever it is stored as. */
export interface Board {
  sources: readonly Column[];
  targets: readonly Target[];
  /** Links several at once, as one step; an empty name takes the link away. */
  link(columns: Readonly<Record<string, string>>): void;
  /** Further things can be taken, and those that are there can be dropped: entries of a list. */
  list?: {
    fields: readonly Setting[];
    entries: readonly JsonObject[];
    add(columns: readonly string[]): void;
    drop(key: string): void;
    change(key: string, field: string, value: Json | undefined): void;
  };
}

type Local = (text: Text | undefined) => string;

/** The settings that take columns of the same port, when there are enough of them to be drawn. */
export const rolesOf = (settings: readonly Setting[]): readonly Setting[] => {
  const first = settings.find(s => s.kind === 'column');
  const roles = settings.filter(s => s.kind === 'column' && s.port === first?.port);
  return roles.length > 2 ? roles : [];
};

export function rolesBoard(
  roles: readonly Setting[],
  settings: JsonObject,
  sources: readonly Column[],
  change: (changes: Readonly<Record<string, string | undefined>>) => void,
  local: Local,
): Board {
  return {
    sources,
    targets: roles
      .filter(role => referenceOf(settings[role.name]) === null)
      .map(role => ({
        key: role.name,
        title: local(role.label),
        column: textOf(settings[role.name]),
        allowed: role.allowed ?? [],
        required: role.required,
        words: role.words ?? [],
      })),
    link: columns =>
      change(Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column || undefined]))),
  };
}

/** The field of an entry that takes the column, and the one that gives it another name. */
export const mappingFields = (setting: Setting): { column: Setting; name: Setting | undefined } | null => {
  const column = setting.fields?.find(f => f.kind === 'column');
  return setting.mapsColumns && column ? { column, name: setting.fields?.find(f => f.kind === 'text') } : null;
};

export function listBoard(
  setting: Setting,
  value: Json | undefined,
  sources: readonly Column[],
  change: (value: Json) => void,
): Board | null {
  const fields = mappingFields(setting);
  if (!fields) {
    return null;
  }
  const { column, name } = fields;
  const entries = (Array.isArray(value) ? value : []).map(objectOf);
  const put = (at: number, field: string, next: Json | undefined) => {
    const { [field]: _, ...rest } = entries[at] ?? {};
    change(entries.map((e, i) => (i === at ? (next === undefined ? rest : { ...e, [field]: next }) : e)));
  };
  return {
    sources,
    targets: entries.map((entry, i) => ({
      key: String(i),
      title: textOf(entry[name?.name ?? '']) || textOf(entry[column.name]),
      column: textOf(entry[column.name]),
      allowed: column.allowed ?? [],
      required: true,
      words: column.words ?? [],
    })),
    link: columns =>
      change(
        entries.map((entry, i) => {
          const linked = columns[i];
          return linked === undefined ? entry : { ...entry, [column.name]: linked };
        }),
      ),
    list: {
      fields: setting.fields ?? [],
      entries,
      add: names =>
        change([
          ...entries,
          ...names
            .filter(n => !entries.some(e => sameName(textOf(e[column.name]), n)))
            .map((n): JsonObject => ({ [column.name]: n })),
        ]),
      drop: key => change(entries.filter((_, i) => String(i) !== key)),
      change: (key, field, next) => put(Number(key), field, next),
    },
  };
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const objectOf = (value: Json): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

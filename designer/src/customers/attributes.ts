import type { Cell } from '../preview/portReads';

export type Cells = Readonly<Record<string, Cell>>;

export type Part = 'contacts' | 'consents' | 'about';

// The names under which the base usually has them.
const contacts = /^(phone|mobile|email|e_mail|mail|telegram)$/i;
const consents = /(_consent|^consent|_allowed|^blocked$|^black_listed$|^agree)/i;
const names = [['last_name', 'first_name', 'middle_name'], ['full_name'], ['fio'], ['name'], ['first_name']];

const isFilled = (value: Cell | undefined) => value !== undefined && value !== null && value !== '';

/** What a customer is called; the id where no name is known. */
export function nameOf(attributes: Cells, id: string): string {
  for (const columns of names) {
    const parts = columns.map(column => attributes[column]).filter(isFilled);
    if (parts.length > 0) {
      return parts.join(' ');
    }
  }
  return id;
}

/** What is known of a customer beside the name, filled in and in parts. */
export function partsOf(attributes: Cells): Record<Part, [string, NonNullable<Cell>][]> {
  const parts: Record<Part, [string, NonNullable<Cell>][]> = { contacts: [], consents: [], about: [] };
  const inName = new Set(names.flat());
  for (const [column, value] of Object.entries(attributes)) {
    if (isFilled(value) && !inName.has(column)) {
      const part = contacts.test(column) ? 'contacts' : consents.test(column) ? 'consents' : 'about';
      parts[part].push([column, value as NonNullable<Cell>]);
    }
  }
  return parts;
}

/** Whether a consent is given: files write it in several ways. Null where that cannot be told. */
export function isGiven(value: Cell): boolean | null {
  const text = String(value).toLowerCase();
  return ['true', '1', 'yes', 'y', 'да'].includes(text)
    ? true
    : ['false', '0', 'no', 'n', 'нет'].includes(text)
      ? false
      : null;
}

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

export const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The object with a field set, or without it; its place among the others follows `order`, unknown fields stay where they are. */
export function withField<T extends object>(
  object: T,
  name: keyof T & string,
  value: unknown,
  order: readonly string[],
): T {
  if (value === undefined) {
    const { [name]: _, ...rest } = object;
    return rest as T;
  }
  if (name in object) {
    return { ...object, [name]: value };
  }
  const place = order.indexOf(name);
  const entries = Object.entries(object);
  const before = entries.findIndex(([key]) => order.indexOf(key) > place);
  entries.splice(before < 0 ? entries.length : before, 0, [name, value]);
  return Object.fromEntries(entries) as T;
}

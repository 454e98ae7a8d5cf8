import type { Json } from './json';

/** The parameter that a setting is taken from as a whole, or null. */
export function referenceOf(value: Json | undefined): string | null {
  const match = typeof value === 'string' ? /^\$\{([A-Za-z0-9_-]+)\}$/.exec(value) : null;
  return match?.[1] ?? null;
}

export const referenceTo = (parameter: string): string => `\${${parameter}}`;

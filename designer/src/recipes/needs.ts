import type { Schemas } from '../api/client';
import type { Remark } from '../api/fault';
import { type FlowDoc, findNode } from '../flow/document';
import type { NodeTypes } from '../flow/nodeTypes';

export type RecipeParameter = Schemas['ParameterView'];

/** What kinds of parameters stand together in the form, in this order. */
export const groups = ['data', 'access', 'rest'] as const;
export type Group = (typeof groups)[number];

export const groupOf = (parameter: RecipeParameter): Group =>
  parameter.type === 'file' || parameter.type === 'folder' ? 'data' : parameter.type === 'secret' ? 'access' : 'rest';

/** What a recipe does outside, by the effects of its node types. */
export function effectsOf(recipe: Schemas['RecipeView'], types: NodeTypes): { sends: boolean; writes: boolean } {
  const effects = recipe.nodeTypes.map(id => types.get(id)?.effect);
  return { sends: effects.includes('send'), writes: effects.includes('write') };
}

/** The parameters that a value refers to. */
const referred = (value: unknown): string[] =>
  [...JSON.stringify(value ?? null).matchAll(/\$\{([A-Za-z0-9_-]+)\}/g)].map(match => match[1] ?? '');

/**
 * Remarks about a scenario, by the parameter that can mend them: a remark about a parameter, or about a setting that is taken from one.
 * One that stands on the default of another parameter goes to that other one too.
 */
export function byParameter(doc: FlowDoc, remarks: readonly Remark[]): Map<string, Remark[]> {
  const names = new Set((doc.parameters ?? []).map(p => p.name));
  const found = new Map<string, Remark[]>();
  const add = (name: string, remark: Remark) => {
    const told = found.get(name) ?? [];
    if (names.has(name) && !told.some(r => r.code === remark.code && r.message === remark.message)) {
      found.set(name, [...told, remark]);
    }
  };
  for (const remark of remarks) {
    const place = remark.setting?.split(/[.[]/)[0] ?? '';
    if (remark.node) {
      for (const name of referred(findNode(doc, remark.node)?.settings[place])) {
        add(name, remark);
      }
    } else {
      add(place, remark);
    }
  }
  return found;
}

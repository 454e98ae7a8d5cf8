import type { Json, JsonObject } from '../../flow/json';

/** A kind of condition that a node answers: the field that holds it in a rule, the node's type and its list of questions. */
export interface QuestionKind {
  name: 'bought' | 'member' | 'message';
  type: string;
  setting: string;
  fresh: JsonObject;
}

/** As the server compiles them. */
export const questionKinds: readonly QuestionKind[] = [
  { name: 'bought', type: 'segments.purchased', setting: 'conditions', fresh: { days: 90 } },
  { name: 'member', type: 'segments.membership', setting: 'questions', fresh: {} },
  { name: 'message', type: 'campaign.reactions', setting: 'questions', fresh: { days: 30 } },
];

/** What is asked, where a part of a rule is such a question. */
export function entryOf(raw: Json, name: string): JsonObject | null {
  const entry = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw[name] : undefined;
  return typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? entry : null;
}

/** A rule without conditions, from which one starts. */
export const emptyRule: JsonObject = { all: [] };

/** Whether there is nothing that could be saved. */
export const isEmptyRule = (rule: JsonObject): boolean => Array.isArray(rule.all) && rule.all.length === 0;

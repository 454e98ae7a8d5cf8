import { apply } from './apply';
import type { Command, CommandLabel } from './commands';
import type { FlowDoc } from './document';
import { enter, leave } from './submodels';

interface Step {
  label: CommandLabel;
  /** The scenario on the other side of the step. */
  doc: FlowDoc;
  /** The submodel in which it was done; null outside of all. */
  at: string | null;
}

/** A scenario with everything that was done to it. */
export interface History {
  present: FlowDoc;
  past: readonly Step[];
  future: readonly Step[];
  /** Steps with the same key, one right after the other, become one: letters typed into a field. */
  merging: string | null;
}

const longest = 500;

export const begin = (doc: FlowDoc): History => ({ present: doc, past: [], future: [], merging: null });

export function perform(
  history: History,
  command: Command,
  merge: string | null = null,
  at: string | null = null,
): History {
  // Another state takes the place of the whole, whatever of it is shown.
  const inside = command.do === 'replace' ? null : at;
  const shown = (inside !== null && enter(history.present, inside)) || history.present;
  const changed = apply(shown, command);
  const present = leave(changed);
  if (changed === shown || present === history.present) {
    return history;
  }
  const joined = merge !== null && merge === history.merging && history.past.length > 0;
  const past = joined
    ? history.past
    : [...history.past, { label: command.do, doc: history.present, at }].slice(-longest);
  return { present, past, future: [], merging: merge };
}

/** What comes next is a step of its own. */
export const seal = (history: History): History => (history.merging === null ? history : { ...history, merging: null });

export function undo(history: History): History {
  const step = history.past.at(-1);
  return step
    ? {
        present: step.doc,
        past: history.past.slice(0, -1),
        future: [{ ...step, doc: history.present }, ...history.future],
        merging: null,
      }
    : history;
}

export function redo(history: History): History {
  const [step, ...future] = history.future;
  return step
    ? { present: step.doc, past: [...history.past, { ...step, doc: history.present }], future, merging: null }
    : history;
}

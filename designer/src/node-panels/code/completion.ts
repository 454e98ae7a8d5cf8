import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { Column } from '../../editor/checking';
import type { FunctionInfo } from './functions';
import { tokensOf, words, writtenColumn } from './tokens';

/** What completion draws from; the texts are in the language of the page. */
export interface Known {
  columns: readonly Column[];
  functions: readonly FunctionInfo[];
  typeName(type: string): string;
  help(info: FunctionInfo): string;
  example: string;
}

/** Columns, functions and words where an expression takes a name; nothing inside a text. */
export const expressionSource = (known: () => Known) => (context: CompletionContext) => {
  const text = context.state.doc.toString();
  const inside = tokensOf(text).find(t => t.from < context.pos && context.pos <= t.to);
  if (inside?.kind === 'text' || inside?.kind === 'number') {
    return null;
  }
  const word = context.matchBefore(/"[^"]*$|[\p{L}_][\p{L}\p{N}_]*/u);
  if (!word && !context.explicit) {
    return null;
  }
  const { columns, functions } = known();
  const named = [...new Map(functions.map(f => [f.name, f])).values()];
  return result(word?.from ?? context.pos, [
    ...columns.map(c => columnOption(c, writtenColumn(c.name), known())),
    ...(word?.text.startsWith('"') ? [] : [...named.map(f => functionOption(f, functions, known())), ...wordOptions]),
  ]);
};

/** Columns in the holes of a template. */
export const templateSource = (known: () => Known) => (context: CompletionContext) => {
  const hole = context.matchBefore(/\{\{\{?[#/]?[^{}]*/u);
  const word = hole && context.matchBefore(/[\p{L}\p{N}_]*/u);
  if (!word) {
    return null;
  }
  const closed = context.state.sliceDoc(context.pos, context.pos + 2) === '}}';
  return result(
    word.from,
    known().columns.map(column => {
      const written = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(column.name) ? column.name : `[${column.name}]`;
      return columnOption(column, closed ? written : `${written}}}`, known());
    }),
  );
};

/** Columns behind `row.` in a script. */
export const rowSource = (known: () => Known) => (context: CompletionContext) => {
  const access = context.matchBefore(/\brow\.[\p{L}\p{N}_$]*/u);
  return access
    ? result(
        access.from + 'row.'.length,
        known()
          .columns.filter(c => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(c.name))
          .map(c => columnOption(c, c.name, known())),
      )
    : null;
};

const result = (from: number, options: Completion[]): CompletionResult => ({
  from,
  options,
  validFor: /^"?[\p{L}\p{N}_ ]*$/u,
});

const columnOption = (column: Column, apply: string, known: Known): Completion => ({
  label: column.name,
  apply,
  type: 'variable',
  detail: known.typeName(column.type),
  boost: 10,
});

function functionOption(info: FunctionInfo, all: readonly FunctionInfo[], known: Known): Completion {
  const forms = all.filter(f => f.name === info.name);
  return {
    label: info.name,
    type: 'function',
    detail: forms[0]?.signature.slice(info.name.length) ?? '',
    info: () => card(forms, known),
    apply: (view, _, from, to) => call(view, info, from, to),
  };
}

// The caret stands between the brackets when there is something to fill in.
function call(view: EditorView, info: FunctionInfo, from: number, to: number): void {
  const open = view.state.sliceDoc(to, to + 1) === '(';
  const caret = from + info.name.length + (open || info.arguments.length > 0 ? 1 : 2);
  view.dispatch({
    changes: { from, to, insert: open ? info.name : `${info.name}()` },
    selection: { anchor: caret },
    userEvent: 'input.complete',
  });
}

/** What a function does, each way to call it. */
export function card(forms: readonly FunctionInfo[], known: Known): HTMLElement {
  const box = document.createElement('div');
  for (const form of forms) {
    box.append(
      line('b', `${form.signature} → ${form.result}`),
      line('p', known.help(form)),
      line('small', `${known.example} ${form.example}`),
    );
  }
  return box;
}

function line(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

const wordOptions: Completion[] = [...words, 'date', 'timestamp'].map(word => ({
  label: ['true', 'false', 'null'].includes(word) ? word : word.toUpperCase(),
  type: 'keyword',
  boost: -10,
}));

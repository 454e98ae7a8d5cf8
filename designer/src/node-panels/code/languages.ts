import { LanguageSupport, StreamLanguage } from '@codemirror/language';
import { type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { tokensOf } from './tokens';

const styles = {
  word: 'keyword',
  function: 'function',
  column: 'variableName',
  text: 'string',
  number: 'number',
  sign: 'operator',
} as const;

const expression = new LanguageSupport(
  StreamLanguage.define<{ rest: string | null }>({
    name: 'expression',
    startState: () => ({ rest: null }),
    token(stream, state) {
      // A text may go on in the next line.
      if (state.rest) {
        if (stream.skipTo(state.rest)) {
          stream.next();
          state.rest = null;
        } else {
          stream.skipToEnd();
        }
        return 'string';
      }
      const [token] = tokensOf(stream.string.slice(stream.pos));
      const from = stream.pos;
      stream.pos += token?.to ?? 1;
      const written = stream.string.slice(from, stream.pos);
      if (token?.kind === 'text' && (written.length === 1 || !written.endsWith("'"))) {
        state.rest = "'";
      }
      return token && token.kind !== 'space' ? styles[token.kind] : null;
    },
    languageData: { closeBrackets: { brackets: ['(', "'", '"'] } },
  }),
);

const hole = Decoration.mark({ class: 'tok-hole' });

/** Marks what stands in double braces, whatever the language around it. */
const holes = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = this.mark(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) {
        this.decorations = this.mark(update.view);
      }
    }
    mark(view: EditorView): DecorationSet {
      const marks = new RangeSetBuilder<Decoration>();
      for (const { from, to } of view.visibleRanges) {
        for (const match of view.state.sliceDoc(from, to).matchAll(/\{\{[^{}]*\}\}\}?/g)) {
          marks.add(from + match.index, from + match.index + match[0].length, hole);
        }
      }
      return marks.finish();
    }
  },
  { decorations: plugin => plugin.decorations },
);

/** How the text of a language is drawn. Those that are seldom wanted are loaded when they are. */
export async function languageOf(name: string): Promise<Extension> {
  switch (name) {
    case 'expression':
      return expression;
    case 'javascript':
      return (await import('@codemirror/lang-javascript')).javascript();
    case 'sql': {
      const { sql, StandardSQL } = await import('@codemirror/lang-sql');
      return sql({ dialect: StandardSQL, upperCaseKeywords: true });
    }
    case 'htmltemplate':
      return [(await import('@codemirror/lang-html')).html(), holes, EditorView.lineWrapping];
    default:
      return [holes, EditorView.lineWrapping];
  }
}

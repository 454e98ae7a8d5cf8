import {
  autocompletion,
  CompletionContext,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  startCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { linter, nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder as placeholderText, tooltips } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { useEffect, useMemo, useRef } from 'react';
import type { Remark } from '../../api/fault';
import type { Column } from '../../editor/checking';
import { kindOf } from '../../flow/columns';
import { useTexts } from '../../shared/i18n';
import { usePanelTexts } from '../texts';
import classes from './CodeEditor.module.css';
import { expressionSource, type Known, rowSource, templateSource } from './completion';
import { useFunctions } from './functions';
import { languageOf } from './languages';
import { signatureHint } from './signature';
import { underlines } from './underlines';

interface Props {
  value: string;
  change(text: string): void;
  done(): void;
  language: string;
  multiline: boolean;
  maxLength: number;
  placeholder: string;
  columns: readonly Column[] | null;
  remarks: readonly Remark[];
  label: string;
  invalid: boolean;
}

// What comes from outside is no typing.
const outside = Annotation.define<boolean>();

const sources = {
  expression: expressionSource,
  javascript: rowSource,
  template: templateSource,
  htmltemplate: templateSource,
};

/** A text that is written by rules: highlighted, completed, and underlined where it is wrong. Loaded when one is first shown. */
export default function CodeEditor(props: Props) {
  const { language, multiline, maxLength, placeholder, label } = props;
  const { t } = useTexts();
  const { tf, local } = usePanelTexts();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const typed = useRef(false);
  const functions = useFunctions(language === 'expression');
  const latest = useRef(props);
  latest.current = props;
  const known = useRef<Known>({ columns: [], functions: [], typeName: String, help: () => '', example: '' });
  known.current = {
    columns: props.columns ?? [],
    functions,
    typeName: type => t(`type.${kindOf(type) as 'text'}`),
    help: info => local(info.help),
    example: tf('code.example'),
  };
  const changing = useMemo(() => ({ language: new Compartment(), attributes: new Compartment() }), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; what may change later has effects of its own
  useEffect(() => {
    const source = sources[language as keyof typeof sources];
    const editor = new EditorView({
      parent: host.current ?? undefined,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          history(),
          drawSelection(),
          bracketMatching(),
          closeBrackets(),
          syntaxHighlighting(classHighlighter),
          tooltips({ parent: document.body }),
          linter(null),
          autocompletion({
            icons: false,
            ...(source ? { override: [source(() => known.current)] } : {}),
          }),
          ...(language === 'expression' ? [signatureHint(() => known.current)] : []),
          keymap.of([
            ...completionKeymap,
            ...closeBracketsKeymap,
            { key: 'F8', run: nextDiagnostic },
            ...(indented.has(language) ? [indentWithTab] : []),
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          placeholderText(placeholder),
          changing.language.of([]),
          changing.attributes.of([]),
          nonce(),
          phrases(tf),
          multiline ? [] : singleLine,
          EditorState.changeFilter.of(
            tr => tr.newDoc.length <= maxLength || tr.newDoc.length < tr.startState.doc.length,
          ),
          EditorView.updateListener.of(update => {
            if (update.docChanged && !update.transactions.some(tr => tr.annotation(outside))) {
              typed.current = true;
              latest.current.change(update.state.doc.toString());
            }
            if (update.focusChanged && !update.view.hasFocus) {
              typed.current = false;
              latest.current.done();
            }
          }),
        ],
      }),
    });
    view.current = editor;
    let left = false;
    void languageOf(language).then(
      extension => left || editor.dispatch({ effects: changing.language.reconfigure(extension) }),
    );
    return () => {
      left = true;
      editor.destroy();
      view.current = null;
    };
  }, [language]);

  useEffect(() => {
    const editor = view.current;
    const now = editor?.state.doc.toString();
    if (editor && now !== props.value) {
      editor.dispatch({
        changes: { from: 0, to: editor.state.doc.length, insert: props.value },
        annotations: outside.of(true),
      });
    }
  }, [props.value]);

  // Whoever has begun a name before the columns were known gets the list when they come.
  const hasColumns = (props.columns?.length ?? 0) > 0;
  useEffect(() => {
    const editor = view.current;
    const source = sources[language as keyof typeof sources]?.(() => known.current);
    if (hasColumns && source && editor?.hasFocus && typed.current) {
      const { state } = editor;
      if (source(new CompletionContext(state, state.selection.main.head, false))) {
        startCompletion(editor);
      }
    }
  }, [hasColumns, language]);

  useEffect(() => {
    view.current?.dispatch({
      effects: changing.attributes.reconfigure(
        EditorView.contentAttributes.of({
          'aria-label': label,
          'aria-invalid': String(props.invalid),
          'aria-description': indented.has(language) ? tf('code.leave') : '',
          spellcheck: String(language === 'template'),
        }),
      ),
    });
  }, [label, props.invalid, language, tf, changing]);

  useEffect(() => {
    const editor = view.current;
    if (editor) {
      editor.dispatch(setDiagnostics(editor.state, underlines(editor.state.doc.toString(), props.remarks)));
    }
  }, [props.remarks]);

  return (
    <div
      ref={host}
      className={classes.code}
      data-invalid={props.invalid}
      data-tall={multiline && language !== 'expression'}
      data-code={language}
      data-indents={indented.has(language)}
    />
  );
}

// In these Tab indents; Esc and then Tab goes on to the next field.
const indented = new Set(['javascript', 'sql', 'htmltemplate']);

const singleLine = EditorState.transactionFilter.of(tr => (tr.newDoc.lines > 1 ? [] : tr));

function nonce(): Extension {
  const found = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content;
  return found ? EditorView.cspNonce.of(found) : [];
}

const phrases = (tf: ReturnType<typeof usePanelTexts>['tf']): Extension =>
  EditorState.phrases.of({
    Completions: tf('code.completions'),
    'Control character': tf('code.controlCharacter'),
    Diagnostics: tf('code.diagnostics'),
    'No diagnostics': tf('code.noDiagnostics'),
    close: tf('code.close'),
  });

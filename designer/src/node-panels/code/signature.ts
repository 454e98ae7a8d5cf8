import { type EditorState, StateField } from '@codemirror/state';
import { showTooltip, type Tooltip } from '@codemirror/view';
import type { Known } from './completion';
import { callAt } from './tokens';

/** While an argument is being written: how the function is called, with this argument in bold. */
export const signatureHint = (known: () => Known) =>
  StateField.define<Tooltip | null>({
    create: state => tooltip(state, known()),
    update: (before, transaction) =>
      transaction.docChanged || transaction.selection ? tooltip(transaction.state, known()) : before,
    provide: field => showTooltip.from(field),
  });

function tooltip(state: EditorState, known: Known): Tooltip | null {
  const { main } = state.selection;
  const call = main.empty ? callAt(state.doc.toString(), main.head) : null;
  const forms = call ? known.functions.filter(f => f.name.toLowerCase() === call.name.toLowerCase()) : [];
  const form = forms.find(f => f.arguments.length > (call?.argument ?? 0)) ?? forms[0];
  if (!call || !form) {
    return null;
  }
  const at = Math.min(call.argument, form.arguments.length - 1);
  return {
    pos: main.head,
    above: true,
    arrow: false,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cm-signature';
      const line = document.createElement('div');
      line.append(`${form.name}(`);
      form.arguments.forEach((argument, i) => {
        const part = document.createElement(i === at ? 'b' : 'span');
        part.textContent = `${argument.name}${argument.repeats ? ', …' : argument.optional ? '?' : ''}`;
        line.append(i > 0 ? ', ' : '', part);
      });
      line.append(`) → ${form.result}`);
      const help = document.createElement('small');
      help.textContent = known.help(form);
      dom.append(line, help);
      return { dom };
    },
  };
}

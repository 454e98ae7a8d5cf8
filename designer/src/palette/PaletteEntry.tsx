import { useSession } from '../editor/session';
import type { NodeType } from '../flow/nodeTypes';
import { useTexts } from '../shared/i18n';
import { iconOf } from '../shared/icons';
import { addNode } from './addNode';
import classes from './Palette.module.css';

/** One component: drag it, or press Enter or double click to put it beside the chosen node. */
export function PaletteEntry({ type }: { type: NodeType }) {
  const { local } = useTexts();
  const session = useSession();
  const Icon = iconOf(type.icon);
  const add = () => addNode(session, type, { after: session.editor.getState().selection.nodes.at(-1) ?? null });
  return (
    <button
      type="button"
      className={classes.entry}
      data-type={type.id}
      title={local(type.purpose)}
      draggable
      onDragStart={event => {
        event.dataTransfer.setData('text/plain', type.id);
        event.dataTransfer.effectAllowed = 'copy';
        session.view.setState({ dragging: type.id });
      }}
      onDragEnd={() => session.view.setState({ dragging: null, hints: [], hintLink: null })}
      onDoubleClick={add}
      onKeyDown={event => {
        if (event.key === 'Enter') {
          event.preventDefault();
          add();
        }
      }}
    >
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      {local(type.title)}
    </button>
  );
}

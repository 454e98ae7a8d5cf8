import { NodeResizer } from '@xyflow/react';
import { memo, useState } from 'react';
import { useDoc, useSession } from '../editor/session';
import { type NoteColor, notesOf } from '../flow/document';
import { useTexts } from '../shared/i18n';
import classes from './NoteCard.module.css';

const colors: NoteColor[] = ['yellow', 'green', 'blue', 'red', 'grey'];

/** A note: double click to write, drag the corners to resize. */
export const NoteCard = memo(function NoteCard({ id, selected }: { id: string; selected?: boolean }) {
  const { t } = useTexts();
  const session = useSession();
  const note = useDoc(doc => notesOf(doc).find(n => n.id === id));
  const [writing, setWriting] = useState(false);
  if (!note) {
    return null;
  }
  const write = (change: Partial<typeof note>) => session.editor.getState().perform({ do: 'write', note: id, change });
  return (
    <div className={classes.note} data-color={note.color}>
      <NodeResizer
        isVisible={Boolean(selected) && !session.frozen}
        minWidth={100}
        minHeight={60}
        onResizeEnd={(_, size) =>
          write({
            at: [Math.round(size.x), Math.round(size.y)],
            size: [Math.round(size.width), Math.round(size.height)],
          })
        }
      />
      {selected && !session.frozen && (
        <div className={`${classes.colors} nodrag`}>
          {colors.map(color => (
            <button
              key={color}
              type="button"
              data-color={color}
              aria-label={t(`note.${color}`)}
              title={t(`note.${color}`)}
              aria-pressed={note.color === color}
              onClick={() => write({ color })}
            />
          ))}
        </div>
      )}
      {writing ? (
        <textarea
          className="nodrag nowheel"
          aria-label={t('note.text')}
          defaultValue={note.text}
          ref={field => field?.focus()}
          onBlur={event => {
            write({ text: event.currentTarget.value });
            setWriting(false);
          }}
          onKeyDown={event => {
            event.stopPropagation();
            if (event.key === 'Escape') {
              event.currentTarget.blur();
            }
          }}
        />
      ) : (
        <p onDoubleClick={() => setWriting(!session.frozen)}>{note.text || t('note.empty')}</p>
      )}
    </div>
  );
});

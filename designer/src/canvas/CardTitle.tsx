import { docOf } from '../editor/editorStore';
import { useSession, useView } from '../editor/session';
import { findNode, withCaption } from '../flow/document';
import { useTexts } from '../shared/i18n';
import classes from './NodeCard.module.css';

/** The caption, which F2 or a double click turns into a field. */
export function CardTitle({ id, title, kind }: { id: string; title: string; kind: string }) {
  const { t, lang } = useTexts();
  const session = useSession();
  const renaming = useView(s => s.renaming === id);
  const stop = () => session.view.setState({ renaming: null });
  if (!renaming) {
    return (
      <span className={classes.titles}>
        <span className={classes.title} title={title}>
          {title}
        </span>
        {kind && <span className={classes.kind}>{kind}</span>}
      </span>
    );
  }
  const rename = (text: string) => {
    const node = findNode(docOf(session.editor), id);
    if (node && text.trim() !== title) {
      session.editor.getState().perform({ do: 'rename', node: id, title: withCaption(node.title, lang, text.trim()) });
    }
    stop();
  };
  return (
    <input
      className={`${classes.rename} nodrag`}
      aria-label={t('action.rename')}
      defaultValue={title}
      maxLength={120}
      ref={field => field?.focus()}
      onFocus={event => event.currentTarget.select()}
      onBlur={event => rename(event.currentTarget.value)}
      onKeyDown={event => {
        event.stopPropagation();
        if (event.key === 'Enter') {
          event.currentTarget.blur();
        } else if (event.key === 'Escape') {
          stop();
        }
      }}
    />
  );
}

import { useSession } from '../editor/session';
import { useTexts } from '../shared/i18n';
import classes from './NodeCard.module.css';

interface Props {
  node: string;
  port: string;
  label: string;
  /** The label that the type gives; it is back when nothing is written. */
  standard: string;
}

/** The field for an output's own label. */
export function PortLabel({ node, port, label, standard }: Props) {
  const { t } = useTexts();
  const session = useSession();
  const stop = () => session.view.setState({ labelling: null });
  return (
    <input
      className={`${classes.rename} nodrag`}
      aria-label={t('action.portLabel')}
      defaultValue={label}
      placeholder={standard}
      maxLength={60}
      ref={field => field?.focus()}
      onFocus={event => event.currentTarget.select()}
      onBlur={event => {
        const text = event.currentTarget.value.trim();
        session.editor.getState().perform({ do: 'label', node, port, label: text === standard ? '' : text });
        stop();
      }}
      onKeyDown={event => {
        event.stopPropagation();
        if (event.key === 'Enter') {
          event.currentTarget.blur();
        } else if (event.key === 'Escape') {
          event.currentTarget.value = label;
          event.currentTarget.blur();
        }
      }}
    />
  );
}

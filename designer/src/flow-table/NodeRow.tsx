import { ActionIcon, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useDoc, useEditor, useSession, useView } from '../editor/session';
import { captionIn, findNode, withCaption } from '../flow/document';
import { portsAt } from '../flow/portWalk';
import { typeOf } from '../flow/typeOf';
import { iconOf } from '../shared/icons';
import { Hint } from '../shared/ui/hints/Hint';
import classes from './FlowTable.module.css';
import { InputCell } from './InputCell';
import { OutputCell } from './OutputCell';
import { StateCell } from './StateCell';
import { useFlowTableTexts } from './texts';

/** A node as a row; everything that can be done with it stands in its menu. */
export function NodeRow({ id, number }: { id: string; number: number }) {
  const { t, tf, lang, local } = useFlowTableTexts();
  const session = useSession();
  const node = useDoc(doc => findNode(doc, id));
  const doc = useDoc(d => d);
  const selected = useEditor(s => s.selection.nodes.includes(id));
  const renaming = useView(s => s.renaming === id);
  const service = useView(s => s.servicePorts);
  const type = typeOf(session.types, node);
  if (!node) {
    return null;
  }
  const Icon = iconOf(type?.icon);
  const title = captionIn(node.title, lang) || local(type?.title) || node.type;
  const choose = () => session.editor.getState().select({ nodes: [id] });
  const rename = (text: string) => {
    if (text.trim() !== title) {
      session.editor.getState().perform({ do: 'rename', node: id, title: withCaption(node.title, lang, text.trim()) });
    }
    session.view.setState({ renaming: null });
  };
  const ports = (side: 'in' | 'out') => portsAt(doc, session.types, id, side, service);
  return (
    <tr data-selected={selected} data-node={id} onFocus={choose} onPointerDown={choose}>
      <td className={classes.number}>{number}</td>
      <th scope="row">
        <div className={classes.name}>
          <Icon size={20} stroke={1.6} aria-hidden="true" />
          <div>
            <TextInput
              key={title}
              variant="unstyled"
              size="sm"
              aria-label={`${tf('name')}: ${title}`}
              defaultValue={title}
              maxLength={120}
              ref={field => {
                if (renaming && field) {
                  field.focus();
                }
              }}
              onBlur={event => rename(event.currentTarget.value)}
              onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
            />
            <small>
              {title === local(type?.title) ? '' : `${local(type?.title)} · `}
              <span translate="no">{id}</span>
            </small>
          </div>
        </div>
      </th>
      <td>
        {ports('in').map(end => (
          <InputCell key={end.port} end={end} node={title} />
        ))}
      </td>
      <td>
        {ports('out').map(end => (
          <OutputCell key={end.port} end={end} />
        ))}
      </td>
      <td>
        <StateCell id={id} />
      </td>
      <td>
        <div className={classes.actions}>
          {' '}
          <button
            type="button"
            className={classes.link}
            aria-label={`${t('action.configure')}: ${title}`}
            onClick={() => {
              choose();
              session.view.setState({ panel: true });
            }}
          >
            {t('panel.settings')}
          </button>
          <Hint label={tf('more')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${tf('more')}: ${title}`}
              aria-haspopup="menu"
              onClick={event => {
                choose();
                const box = event.currentTarget.getBoundingClientRect();
                session.view.setState({ menu: { target: { kind: 'node', id }, at: [box.left, box.bottom] } });
              }}
            >
              <IconDots size={18} aria-hidden="true" />
            </ActionIcon>
          </Hint>
        </div>{' '}
      </td>
    </tr>
  );
}

import { Kbd, Modal } from '@mantine/core';
import { actionGroups, actions } from '../actions/actions';
import { shownKeys } from '../actions/keymap';
import { useSession } from '../editor/session';
import { useTexts } from '../shared/i18n';
import classes from './App.module.css';

/** All keys, drawn from the same list that obeys them. */
export default function ShortcutSheet() {
  const { t } = useTexts();
  const { view } = useSession();
  return (
    <Modal
      opened
      onClose={() => view.setState({ shortcuts: false })}
      title={t('action.shortcuts')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <table className={classes.keys}>
        {actionGroups.map(group => (
          <tbody key={group}>
            <tr>
              <th colSpan={2}>{t(`actionGroup.${group}`)}</th>
            </tr>
            {actions
              .filter(a => a.group === group && a.keys)
              .map(action => (
                <tr key={action.id}>
                  <td>{t(`action.${action.id}`)}</td>
                  <td>
                    {shownKeys(action).map(keys => (
                      <Kbd key={keys} ml={6}>
                        {keys}
                      </Kbd>
                    ))}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
        <tbody>
          {(['copy', 'cut', 'paste'] as const).map((id, i) => (
            <tr key={id}>
              <td>{t(`action.${id}`)}</td>
              <td>
                <Kbd>{`Ctrl + ${'CXV'[i]}`}</Kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActionId } from '../actions/action';
import { actionOf } from '../actions/actions';
import { readable } from '../actions/keymap';
import { useSession } from '../editor/session';
import { useTexts } from '../shared/i18n';
import classes from './EditorBar.module.css';
import { useWatch } from './useWatch';

interface Props {
  title: string;
  ids: readonly ActionId[];
  icon: ReactNode;
}

/** Several actions behind one button. Loaded behind the canvas. */
export default function ActionMenu({ title, ids, icon }: Props) {
  const { t } = useTexts();
  const session = useSession();
  useWatch();
  return (
    <Menu position="bottom-end" keepMounted={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={title} title={title}>
          {icon}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ids.map(actionOf).map(action => (
          <Menu.Item
            key={action.id}
            leftSection={action.icon && <action.icon size={16} aria-hidden="true" />}
            rightSection={<span className={classes.keys}>{action.keys?.[0] && readable(action.keys[0])}</span>}
            disabled={!(action.when?.(session) ?? true)}
            onClick={() => void action.run(session)}
          >
            {t(`action.${action.id}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

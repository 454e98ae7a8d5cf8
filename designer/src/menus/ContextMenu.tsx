import { Menu } from '@mantine/core';
import { actionGroups, actions } from '../actions/actions';
import { shownKeys } from '../actions/keymap';
import { useSession, useView } from '../editor/session';
import classes from './ContextMenu.module.css';
import { useMenuTexts } from './texts';

/** What can be done with a node, a link, a port, a note or the canvas: the same actions as everywhere. */
export default function ContextMenu() {
  const { t, tf } = useMenuTexts();
  const session = useSession();
  const menu = useView(s => s.menu);
  if (!menu) {
    return null;
  }
  const offered = actions.filter(a => a.on?.includes(menu.target.kind));
  const groups = actionGroups.map(group => offered.filter(a => a.group === group)).filter(group => group.length > 0);
  return (
    <Menu
      key={menu.at.join()}
      opened
      onClose={() => session.view.setState({ menu: null })}
      position="bottom-start"
      offset={2}
      transitionProps={{ duration: 0 }}
      returnFocus
      withinPortal
    >
      <Menu.Target>
        <span className={classes.spot} style={{ left: menu.at[0], top: menu.at[1] }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={tf('title')} data-menu={menu.target.kind}>
        {groups.map((group, i) => [
          i > 0 && <Menu.Divider key={`above ${group[0]?.group}`} />,
          ...group.map(action => {
            const can = action.when?.(session) ?? true;
            return (
              <Menu.Item
                fz={13}
                py={6}
                key={action.id}
                leftSection={action.icon && <action.icon size={16} aria-hidden="true" />}
                rightSection={<span className={classes.keys}>{shownKeys(action)[0]}</span>}
                disabled={!can}
                onClick={() => {
                  // The action may ask what the menu was about.
                  void action.run(session);
                  session.view.setState({ menu: null });
                }}
              >
                {t(`action.${action.id}`)}
              </Menu.Item>
            );
          }),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}

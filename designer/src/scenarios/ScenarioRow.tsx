import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFolderSymlink, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import { moment } from '../shared/format';
import table from '../shared/ui/Table.module.css';
import { tell, tellFault } from '../shared/ui/toasts';
import { bringBack, remove, type Scenario } from './changes';
import { LastRun } from './LastRun';
import { PublishedState } from './PublishedState';
import classes from './Scenarios.module.css';
import { useScenariosTexts } from './texts';

interface Props {
  scenario: Scenario;
  activity: Schemas['ActivityView'] | undefined;
  rename(): void;
  move(): void;
}

export function ScenarioRow({ scenario, activity, rename, move }: Props) {
  const { tf, lang, local } = useScenariosTexts();
  const title = local(scenario.title) || scenario.id;
  const drop = async () => {
    try {
      await remove(scenario.id);
      tell(tf('deleted', { title }), '', {
        text: tf('bringBack'),
        run: () => void bringBack(scenario.id).catch(tellFault),
      });
    } catch (fault) {
      tellFault(fault);
    }
  };
  return (
    <tr draggable onDragStart={event => event.dataTransfer.setData('text/plain', scenario.id)}>
      <td className={classes.name}>
        <Link href={`/scenarios/${scenario.id}`} draggable={false}>
          {title}
        </Link>
        {scenario.folder && <small>{scenario.folder}</small>}
      </td>
      <td>
        <PublishedState scenario={scenario} activity={activity} />
      </td>
      <td>
        <LastRun run={activity?.lastRun ?? null} />
      </td>
      <td>
        {moment(scenario.savedAt, lang)}
        <small>{scenario.savedBy}</small>
      </td>
      <td className={table.right}>
        <Menu position="bottom-end" width={200} loop>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={tf('actionsOf', { title })}>
              <IconDots size={18} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={rename}>
              {tf('rename')}
            </Menu.Item>
            <Menu.Item leftSection={<IconFolderSymlink size={16} aria-hidden="true" />} onClick={move}>
              {tf('move')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item c="var(--bad)" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={drop}>
              {tf('delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
}

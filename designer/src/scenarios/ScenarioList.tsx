import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFolder, IconTrash } from '@tabler/icons-react';
import { Fragment } from 'react';
import { Link } from 'wouter';
import { answer, client, type Schemas } from '../api/client';
import { queryClient } from '../api/queries';
import { moment } from '../shared/format';
import table from '../shared/ui/Table.module.css';
import { tell, tellFault } from '../shared/ui/toasts';
import { useScenariosTexts } from './texts';

/** Scenarios by folder, the last saved first in each. */
export function ScenarioList({
  items,
  searching,
}: {
  items: readonly Schemas['ScenarioSummaryView'][];
  searching: boolean;
}) {
  const { t, tf, lang, local } = useScenariosTexts();
  const remove = async (id: string, title: string) => {
    try {
      await answer(client.DELETE('/api/scenarios/{id}', { params: { path: { id } } }));
      await queryClient.invalidateQueries({ queryKey: ['scenarios'] });
      tell(tf('deleted', { title }));
    } catch (fault) {
      tellFault(fault);
    }
  };
  if (items.length === 0) {
    return <p className={table.empty}>{searching ? tf('nothingFound') : tf('noScenarios')}</p>;
  }
  const folders = [...new Set(items.map(s => s.folder))].sort((a, b) => a.localeCompare(b, lang));
  return (
    <div className={table.frame}>
      <table>
        <thead>
          <tr>
            <th>{t('scenario.name')}</th>
            <th>{tf('saved')}</th>
            <th>{tf('version')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {folders.map(folder => (
            <Fragment key={folder}>
              {folder && (
                <tr>
                  <td colSpan={4}>
                    <IconFolder size={15} aria-hidden="true" /> {folder}
                  </td>
                </tr>
              )}
              {items
                .filter(s => s.folder === folder)
                .map(scenario => {
                  const title = local(scenario.title) || scenario.id;
                  return (
                    <tr key={scenario.id}>
                      <td>
                        <Link href={`/scenarios/${scenario.id}`}>{title}</Link>
                        <small>{scenario.id}</small>
                      </td>
                      <td>
                        {moment(scenario.savedAt, lang)}
                        <small>{scenario.savedBy}</small>
                      </td>
                      <td>
                        {scenario.publishedVersion > 0
                          ? tf('published', { version: scenario.publishedVersion })
                          : tf('draft')}
                      </td>
                      <td className={table.right}>
                        <Tooltip label={tf('delete', { title })}>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={tf('delete', { title })}
                            onClick={() => remove(scenario.id, title)}
                          >
                            <IconTrash size={17} aria-hidden="true" />
                          </ActionIcon>
                        </Tooltip>
                      </td>
                    </tr>
                  );
                })}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

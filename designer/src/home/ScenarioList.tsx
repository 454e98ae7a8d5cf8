import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFolder, IconTrash } from '@tabler/icons-react';
import { Fragment } from 'react';
import { Link } from 'wouter';
import { answer, client, type Schemas } from '../api/client';
import { queryClient } from '../api/queries';
import { moment } from '../shared/format';
import { useTexts } from '../shared/i18n';
import { tell, tellFault } from '../shared/ui/toasts';
import classes from './Home.module.css';

/** Scenarios by folder, the last saved first in each. */
export function ScenarioList({
  items,
  searching,
}: {
  items: readonly Schemas['ScenarioSummaryView'][];
  searching: boolean;
}) {
  const { t, lang, local } = useTexts();
  const remove = async (id: string, title: string) => {
    try {
      await answer(client.DELETE('/api/scenarios/{id}', { params: { path: { id } } }));
      await queryClient.invalidateQueries({ queryKey: ['scenarios'] });
      tell(t('home.deleted', { title }));
    } catch (fault) {
      tellFault(fault);
    }
  };
  if (items.length === 0) {
    return <p className={classes.empty}>{searching ? t('home.nothingFound') : t('home.noScenarios')}</p>;
  }
  const folders = [...new Set(items.map(s => s.folder))].sort((a, b) => a.localeCompare(b, lang));
  return (
    <div className={classes.table}>
      <table>
        <thead>
          <tr>
            <th>{t('scenario.name')}</th>
            <th>{t('home.saved')}</th>
            <th>{t('home.version')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {folders.map(folder => (
            <Fragment key={folder}>
              {folder && (
                <tr className={classes.folder}>
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
                          ? t('home.published', { version: scenario.publishedVersion })
                          : t('home.draft')}
                      </td>
                      <td className={classes.right}>
                        <Tooltip label={t('home.delete', { title })}>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={t('home.delete', { title })}
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

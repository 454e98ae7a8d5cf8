import { Button, Loader, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { listen } from '../api/events';
import { queryClient, useActivity, useScenarios } from '../api/queries';
import { Page } from '../shared/ui/Page';
import { tellFault } from '../shared/ui/toasts';
import type { Asked } from './AskText';
import { move, rename, renameFolder, type Scenario } from './changes';
import { FolderList } from './FolderList';
import { foldersOf, isBelow, tidy } from './folders';
import { ScenarioList } from './ScenarioList';
import classes from './Scenarios.module.css';
import { useScenariosTexts } from './texts';

const AskText = lazy(() => import('./AskText'));
const NewScenario = lazy(() => import('./NewScenario'));

/** One's own scenarios, by folder. */
export default function ScenariosPage() {
  const { t, tf, lang, local } = useScenariosTexts();
  const [search, setSearch] = useState('');
  const [parameters, setParameters] = useSearchParams();
  const folder = parameters.get('folder') ?? '';
  const all = useScenarios('');
  const found = useScenarios(search);
  const activity = useActivity();
  const [creating, setCreating] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(
    () =>
      listen(event => {
        if (event.type === 'run-started' || event.type === 'run-finished' || event.type === 'reset') {
          void queryClient.invalidateQueries({ queryKey: ['activity'] });
        }
      }),
    [],
  );
  const items = all.data?.items ?? [];
  const paths = [...new Set(items.map(s => s.folder).filter(Boolean))].sort((a, b) => a.localeCompare(b, lang));
  const choose = (path: string) => setParameters(path ? { folder: path } : {});
  const askTitle = (scenario: Scenario) =>
    setAsked({
      title: tf('renameTitle'),
      label: t('scenario.name'),
      value: local(scenario.title),
      required: true,
      act: tf('renameDo'),
      take: title => rename(scenario.id, title, lang),
    });
  const askFolder = (scenario: Scenario) =>
    setAsked({
      title: tf('moveTitle', { title: local(scenario.title) || scenario.id }),
      label: t('scenario.folder'),
      hint: t('scenario.folderHint'),
      value: scenario.folder,
      offered: paths,
      act: tf('moveDo'),
      take: path => move([scenario], () => tidy(path)),
    });
  const askFolderName = (path: string) =>
    setAsked({
      title: tf('renameFolder', { name: path }),
      label: t('scenario.folder'),
      hint: t('scenario.folderHint'),
      value: path,
      act: tf('renameDo'),
      take: async next => {
        await renameFolder(items, path, tidy(next));
        choose(tidy(next));
      },
    });
  const drop = (id: string, path: string) =>
    void move(
      items.filter(s => s.id === id),
      () => path,
    ).catch(tellFault);
  return (
    <Page
      wide
      title={t('nav.scenarios')}
      tools={
        <>
          <TextInput
            aria-label={tf('search')}
            placeholder={tf('search')}
            leftSection={<IconSearch size={16} aria-hidden="true" />}
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setCreating(true)}>
            {t('scenario.new')}
          </Button>
        </>
      }
    >
      {found.data ? (
        <div className={classes.columns}>
          <FolderList
            folders={foldersOf(
              items.map(s => s.folder),
              lang,
            )}
            total={all.data?.total ?? 0}
            chosen={folder}
            choose={choose}
            rename={askFolderName}
            drop={drop}
          />
          <ScenarioList
            items={found.data.items.filter(s => isBelow(s.folder, folder))}
            activity={new Map(activity.data?.map(a => [a.scenario, a]))}
            searching={search !== '' || folder !== ''}
            rename={askTitle}
            move={askFolder}
          />
        </div>
      ) : (
        <Loader size="sm" />
      )}
      <Suspense>
        {creating && <NewScenario folder={folder} close={() => setCreating(false)} />}
        {asked && <AskText asked={asked} close={() => setAsked(null)} />}
      </Suspense>
    </Page>
  );
}

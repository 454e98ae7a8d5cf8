import { Button, Loader, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useScenarios } from '../api/queries';
import { Page } from '../shared/ui/Page';
import { ScenarioList } from './ScenarioList';
import { useScenariosTexts } from './texts';

const NewScenario = lazy(() => import('./NewScenario'));

/** One's own scenarios. */
export default function ScenariosPage() {
  const { t, tf } = useScenariosTexts();
  const [search, setSearch] = useState('');
  const scenarios = useScenarios(search);
  const [creating, setCreating] = useState(false);
  return (
    <Page
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
      {scenarios.data ? <ScenarioList items={scenarios.data.items} searching={search !== ''} /> : <Loader size="sm" />}
      <Suspense>{creating && <NewScenario close={() => setCreating(false)} />}</Suspense>
    </Page>
  );
}

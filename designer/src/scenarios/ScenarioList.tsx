import { VisuallyHidden } from '@mantine/core';
import type { Schemas } from '../api/client';
import table from '../shared/ui/Table.module.css';
import type { Scenario } from './changes';
import { ScenarioRow } from './ScenarioRow';
import { useScenariosTexts } from './texts';

interface Props {
  items: readonly Scenario[];
  activity: ReadonlyMap<string, Schemas['ActivityView']>;
  searching: boolean;
  rename(scenario: Scenario): void;
  move(scenario: Scenario): void;
}

/** Scenarios, the last saved first. */
export function ScenarioList({ items, activity, searching, rename, move }: Props) {
  const { t, tf } = useScenariosTexts();
  if (items.length === 0) {
    return <p className={table.empty}>{searching ? tf('nothingFound') : tf('noScenarios')}</p>;
  }
  return (
    <div className={table.frame}>
      <table>
        <thead>
          <tr>
            <th>{t('scenario.name')}</th>
            <th>{tf('state')}</th>
            <th>{tf('lastRun')}</th>
            <th>{tf('saved')}</th>
            <th>
              <VisuallyHidden>{tf('actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(scenario => (
            <ScenarioRow
              key={scenario.id}
              scenario={scenario}
              activity={activity.get(scenario.id)}
              rename={() => rename(scenario)}
              move={() => move(scenario)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

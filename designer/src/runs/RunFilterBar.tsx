import { Button, Select, TextInput } from '@mantine/core';
import { useScenarios } from '../api/queries';
import type { RunFilters } from './filters';
import classes from './Runs.module.css';
import { useRunTexts } from './texts';

const states = ['running', 'succeeded', 'failed', 'cancelled', 'interrupted'] as const;
const causes = ['manual', 'timer', 'http'] as const;

/** Which runs are shown. */
export function RunFilterBar({ filters, change }: { filters: RunFilters; change(next: RunFilters): void }) {
  const { t, tf, local } = useRunTexts();
  const scenarios = useScenarios('');
  const known = scenarios.data?.items.map(s => ({ value: s.id, label: local(s.title) || s.id })) ?? [];
  const { scenario } = filters;
  const data =
    scenario && !known.some(s => s.value === scenario) ? [...known, { value: scenario, label: scenario }] : known;
  const put = (name: keyof RunFilters) => (value: string | null) => change({ ...filters, [name]: value ?? '' });
  const pick = (name: 'status' | 'cause' | 'kind', label: string, choices: { value: string; label: string }[]) => (
    <Select
      size="sm"
      w={150}
      label={label}
      placeholder={tf('all')}
      data={choices}
      value={filters[name] || null}
      onChange={put(name)}
      clearable
    />
  );
  const day = (name: 'from' | 'until') => (
    <TextInput
      size="sm"
      type="date"
      label={tf(name)}
      value={filters[name]}
      onChange={event => put(name)(event.currentTarget.value)}
    />
  );
  return (
    <search className={classes.filters}>
      <Select
        size="sm"
        w={240}
        label={tf('scenario')}
        placeholder={tf('all')}
        data={data}
        value={scenario || null}
        onChange={put('scenario')}
        searchable
        clearable
      />
      {pick(
        'status',
        tf('status'),
        states.map(value => ({ value, label: t(`status.${value}`) })),
      )}
      {pick(
        'cause',
        tf('cause'),
        causes.map(value => ({ value, label: tf(`causes.${value}`) })),
      )}
      {pick('kind', tf('kind'), [
        { value: 'dry', label: tf('dry') },
        { value: 'real', label: tf('real') },
      ])}
      {day('from')}
      {day('until')}
      {Object.values(filters).some(Boolean) && (
        <Button
          size="sm"
          variant="subtle"
          onClick={() => change({ scenario: '', status: '', cause: '', kind: '', from: '', until: '' })}
        >
          {tf('clear')}
        </Button>
      )}
    </search>
  );
}

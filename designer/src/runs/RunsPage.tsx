import { Button, Loader } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { answer, client } from '../api/client';
import { listen } from '../api/events';
import { queryClient } from '../api/queries';
import { count } from '../shared/format';
import { Page } from '../shared/ui/Page';
import table from '../shared/ui/Table.module.css';
import { filtersOf, type RunFilters, toQuery } from './filters';
import { RunFilterBar } from './RunFilterBar';
import { RunTable } from './RunTable';
import { useRunTexts } from './texts';

const step = 50;

/** The runs of all scenarios, as they happen; what is asked for stands in the address, so that it can be passed on. */
export default function RunsPage() {
  const { tf, lang } = useRunTexts();
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(step);
  const filters = filtersOf(search);
  const runs = useQuery({
    queryKey: ['runs', filters, limit],
    queryFn: () => answer(client.GET('/api/runs', { params: { query: { ...toQuery(filters), limit } } })),
    placeholderData: keepPreviousData,
  });
  useEffect(
    () =>
      listen(event => {
        if (event.type === 'run-started' || event.type === 'run-finished' || event.type === 'reset') {
          void queryClient.invalidateQueries({ queryKey: ['runs'] });
        }
      }),
    [],
  );
  const change = (next: RunFilters) => {
    setLimit(step);
    setSearch(Object.entries(next).filter(([, value]) => value) as [string, string][], { replace: true });
  };
  const filtered = Object.values(filters).some(Boolean);
  const total = runs.data?.total ?? 0;
  return (
    <Page title={tf('title')} wide>
      <RunFilterBar filters={filters} change={change} />
      {!runs.data && <Loader size="sm" />}
      {runs.data?.items.length === 0 && <p className={table.empty}>{tf(filtered ? 'nothingFits' : 'none')}</p>}
      {runs.data && runs.data.items.length > 0 && (
        <>
          <RunTable runs={runs.data.items} />
          <div className={table.foot}>
            <span>{tf('total', { count: total, total: count(total, lang) })}</span>
            {total > runs.data.items.length && limit < 1000 && (
              <Button size="compact-sm" variant="default" onClick={() => setLimit(limit + step)}>
                {tf('more')}
              </Button>
            )}
          </div>
        </>
      )}
    </Page>
  );
}

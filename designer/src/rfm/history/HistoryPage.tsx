import { Loader, Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { day } from '../../shared/format';
import { Page } from '../../shared/ui/Page';
import { Refusal } from '../../shared/ui/Refusal';
import classes from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import { type Asked, views } from './asked';
import { HistoryBar } from './HistoryBar';
import { useHistory } from './histories';
import { type Look, looksOf } from './looks';
import { MigrationView } from './MigrationView';
import { RuleNote } from './RuleNote';
import { SizesView } from './SizesView';
import { StaysView } from './StaysView';
import { StreamsView } from './StreamsView';
import { useAsked } from './useAsked';
import type { History } from './wanted';

/** What the views of a history need. */
export interface ViewProps {
  history: History;
  looks: ReadonlyMap<string, Look>;
  stretch: Asked['stretch'];
}

/** How the segments of a model have changed: their sizes, who moved, and how long customers stay. */
export default function HistoryPage({ model }: { model: string }) {
  const { tf } = useRfmTexts();
  const found = useHistory(model);
  return (
    <Page
      wide
      title={tf('history.titleOf', { model })}
      hint={
        <>
          <Link href="/rfm" className={classes.back}>
            {tf('title')}
          </Link>{' '}
          · {tf('history.hint')}
        </>
      }
    >
      {found.isPending && <Loader size="sm" />}
      {found.error && <Refusal fault={found.error} retry={() => void found.refetch()} />}
      {found.data && <Views history={found.data} />}
    </Page>
  );
}

function Views({ history }: { history: History }) {
  const { tf, lang } = useRfmTexts();
  const [{ view, stretch }, ask] = useAsked(history);
  const looks = useMemo(() => looksOf(history.segments, lang), [history, lang]);
  const props: ViewProps = { history, looks, stretch };
  if (history.days.length === 1 && view !== 'sizes') {
    return <p role="status">{tf('history.oneDay', { day: day(history.model.last, lang) })}</p>;
  }
  return (
    <Tabs value={view} onChange={next => next && ask({ view: next })} keepMounted={false}>
      <Tabs.List mb={14}>
        {views.map(v => (
          <Tabs.Tab key={v} value={v}>
            {tf(`views.${v}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <HistoryBar history={history} view={view} stretch={stretch} ask={ask} />
      <RuleNote history={history} stretch={stretch} moves={view !== 'sizes'} />
      <Tabs.Panel value="sizes">
        <SizesView {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="migration">
        <MigrationView {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="streams">
        <StreamsView {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="stays">
        <StaysView {...props} />
      </Tabs.Panel>
    </Tabs>
  );
}

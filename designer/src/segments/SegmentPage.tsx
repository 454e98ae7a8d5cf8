import { Loader } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { listen } from '../api/events';
import { Confirm } from '../shared/ui/confirm';
import { Page } from '../shared/ui/Page';
import { Refusal } from '../shared/ui/Refusal';
import { Members } from './Members';
import { SegmentMetrics } from './metrics/SegmentMetrics';
import classes from './Segments.module.css';
import { SegmentTools } from './SegmentTools';
import { reload, scenarioOf, useSegment } from './segments';
import { useSegmentsTexts } from './texts';
import { VersionHistory } from './VersionHistory';

const EditSegment = lazy(() => import('./EditSegment'));

/** A saved segment: who is in it, how that has changed, and where it is used. */
export default function SegmentPage({ id }: { id: string }) {
  const { tf, local } = useSegmentsTexts();
  const found = useSegment(id);
  const [editing, edit] = useState(false);
  const [chosen, choose] = useState<number | null>(null);
  const scenario = found.data ? scenarioOf(found.data.segment) : null;
  // Its scenario may be working, started here or by a timer.
  useEffect(
    () => listen(event => event.type === 'run-finished' && event.scenario === scenario && void reload()),
    [scenario],
  );
  if (found.error) {
    return (
      <Page title={tf('title')}>
        <Refusal fault={found.error} retry={() => void found.refetch()} />
      </Page>
    );
  }
  if (!found.data) {
    return <Loader m="xl" />;
  }
  const { segment, versions, usedBy } = found.data;
  const version = versions.find(v => v.version === chosen) ?? versions[0];
  return (
    <Page
      title={local(segment.title)}
      hint={
        <>
          <Link href="/segments" className={classes.back}>
            {tf('title')}
          </Link>{' '}
          · <span translate="no">{segment.id}</span> · {tf(`kind.${segment.kind}`)}
        </>
      }
      tools={<SegmentTools segment={segment} version={version?.version} onEdit={() => edit(true)} />}
    >
      {version && <SegmentMetrics segment={segment.id} />}
      <VersionHistory versions={versions} chosen={version?.version} onChoose={choose} />
      {version && <Members key={version.version} segment={segment.id} version={version.version} />}
      <section className={classes.uses} aria-labelledby="uses">
        <h2 id="uses">{tf('usedBy')}</h2>
        {usedBy.length === 0 && <p>{tf('unused')}</p>}
        <ul>
          {usedBy.map(scenario => (
            <li key={scenario.id}>
              <Link href={`/scenarios/${scenario.id}`}>{local(scenario.title) || scenario.id}</Link>
            </li>
          ))}
        </ul>
      </section>
      <Suspense>{editing && <EditSegment segment={segment} close={() => edit(false)} />}</Suspense>
      <Confirm />
    </Page>
  );
}

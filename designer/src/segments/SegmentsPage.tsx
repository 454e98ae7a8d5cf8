import { Button, Loader } from '@mantine/core';
import { IconCirclesRelation, IconFilter, IconLayersDifference } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { useSegments } from '../api/queries';
import { Page } from '../shared/ui/Page';
import table from '../shared/ui/Table.module.css';
import { SegmentTable } from './SegmentTable';
import { useSegmentsTexts } from './texts';

const CombineSegments = lazy(() => import('./CombineSegments'));
const OverlapDialog = lazy(() => import('./OverlapDialog'));

/** The saved segments and tags: chosen ones are put together or compared. */
export default function SegmentsPage() {
  const { tf } = useSegmentsTexts();
  const segments = useSegments();
  const [, navigate] = useLocation();
  const [ticked, tick] = useState<readonly string[]>([]);
  const [asked, ask] = useState<'combine' | 'overlap' | null>(null);
  const chosen = ticked.flatMap(id => segments.data?.find(s => s.id === id && s.latest) ?? []);
  const [first, second] = chosen;
  const close = () => ask(null);
  return (
    <Page
      title={tf('title')}
      hint={tf('hint')}
      tools={
        <>
          <Button
            variant="default"
            leftSection={<IconCirclesRelation size={16} aria-hidden="true" />}
            disabled={chosen.length !== 2}
            title={tf('overlapHint')}
            onClick={() => ask('overlap')}
          >
            {tf('overlap')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconLayersDifference size={16} aria-hidden="true" />}
            disabled={chosen.length < 2}
            title={tf('combineHint')}
            onClick={() => ask('combine')}
          >
            {tf('combine')}
          </Button>
          <Button
            leftSection={<IconFilter size={16} aria-hidden="true" />}
            title={tf('byConditionsHint')}
            onClick={() => navigate('/segments/_new')}
          >
            {tf('byConditions')}
          </Button>
        </>
      }
    >
      {!segments.data && <Loader size="sm" />}
      {segments.data?.length === 0 && <p className={table.empty}>{tf('none')}</p>}
      {segments.data && segments.data.length > 0 && (
        <SegmentTable segments={segments.data} ticked={ticked} onTick={tick} />
      )}
      <Suspense>
        {asked === 'combine' && <CombineSegments segments={chosen} close={close} />}
        {asked === 'overlap' && first && second && <OverlapDialog first={first} second={second} close={close} />}
      </Suspense>
    </Page>
  );
}

import { Button, Loader, SegmentedControl, Switch } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useOpenSession } from '../../editor/session';
import { useRemembered } from '../../preview/memory';
import { wantedRows } from '../../preview/narrowing';
import type { ViewerProps } from '../../preview/viewer';
import { ownMaps } from '../ownMaps';
import { placeOf, useScores, useSegments } from '../scoreReads';
import { useScoreTexts } from '../texts';
import { cutOf } from '../workshop/cuts';
import { ChosenCells } from './ChosenCells';
import { Legend } from './Legend';
import classes from './Matrix.module.css';
import { MatrixTable, type Measure } from './MatrixTable';
import { matrixOf, type Pair, pairsOf } from './matrix';

const Workshop = lazy(() => import('../workshop/WorkshopDialog'));

/** Customers by two of their scores; cells that are chosen become a list, a segment, a mailing or a filter. */
export default function MatrixViewer({ port, narrowing, onNarrow, onShow }: ViewerProps) {
  const { tf } = useScoreTexts();
  const session = useOpenSession();
  const { search, filters } = narrowing;
  const wanted = useMemo(
    () => wantedRows({ search, filters, chosen: null }, port.columns),
    [search, filters, port.columns],
  );
  const place = useMemo(() => placeOf(port), [port]);
  const scores = useScores(place, wanted);
  const segments = useSegments(session ? ownMaps(session) : []);
  const [name, setName] = useRemembered(port, 'matrix', '');
  const [measure, setMeasure] = useRemembered<Measure>(port, 'measure', 'customers');
  const [named, setNamed] = useRemembered(port, 'segments', true);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [workshop, setWorkshop] = useState(false);

  const pairs = scores.data ? pairsOf(scores.data) : [];
  const pair: Pair | undefined = pairs.find(p => p.join('') === name) ?? pairs[0];
  const pairName = pair?.join('');
  const matrix = useMemo(() => (scores.data && pair ? matrixOf(scores.data, pair) : null), [scores.data, pair]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other axes have other cells
  useEffect(() => choose(new Set()), [pairName]);

  if (!scores.data || !pair || !matrix) {
    return scores.isLoading ? <Loader m="md" size="sm" /> : <p className={classes.hint}>{tf('matrix.none')}</p>;
  }
  const canMove = session !== null && scores.data.canRescore && cutOf(port.type, port.place.port) !== null;
  return (
    <div className={classes.viewer}>
      <div className={classes.main}>
        <div className={classes.tools}>
          <SegmentedControl
            size="xs"
            aria-label={tf('matrix.axes')}
            value={pair.join('')}
            onChange={setName}
            data={pairs.map(p => ({ value: p.join(''), label: p.join('').toUpperCase() }))}
          />
          <SegmentedControl
            size="xs"
            aria-label={tf('matrix.measure')}
            value={measure}
            onChange={value => setMeasure(value as Measure)}
            data={(['customers', 'share', 'revenue'] as const).map(m => ({ value: m, label: tf(`measure.${m}`) }))}
          />
          <Switch
            size="xs"
            label={tf('matrix.segments')}
            checked={named}
            onChange={event => setNamed(event.currentTarget.checked)}
          />
          {canMove && (
            <Button
              size="compact-xs"
              variant="light"
              leftSection={<IconAdjustmentsHorizontal size={14} aria-hidden="true" />}
              onClick={() => setWorkshop(true)}
            >
              {tf('workshop.open')}
            </Button>
          )}
        </div>
        <MatrixTable
          scores={scores.data}
          matrix={matrix}
          measure={measure}
          segments={named ? segments : null}
          chosen={chosen}
          onChoose={choose}
        />
        {scores.data.unscored.customers > 0 && (
          <p className={classes.hint}>{tf('matrix.unscored', { count: scores.data.unscored.customers })}</p>
        )}
      </div>
      <aside className={classes.side} aria-label={tf('matrix.chosen')}>
        {chosen.size > 0 ? (
          <ChosenCells
            port={port}
            wanted={wanted}
            matrix={matrix}
            chosen={chosen}
            segments={segments}
            onShow={selection => {
              onNarrow({ chosen: selection });
              onShow('table');
            }}
            onClear={() => choose(new Set())}
          />
        ) : (
          <Legend matrix={matrix} segments={segments} onChoose={choose} />
        )}
      </aside>
      <Suspense>
        {workshop && session && (
          <Workshop node={port.place.node} place={place} type={port.type} close={() => setWorkshop(false)} />
        )}
      </Suspense>
    </div>
  );
}

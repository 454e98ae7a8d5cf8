import { Loader } from '@mantine/core';
import { amount, count, day, percent } from '../../shared/format';
import { Refusal } from '../../shared/ui/Refusal';
import sheet from '../Segments.module.css';
import { useSegmentsTexts } from '../texts';
import classes from './Metrics.module.css';
import { MetricTiles } from './MetricTiles';
import { useMetrics, useModelSizes } from './metrics';
import { SmallChart } from './SmallChart';

/** What the segment is to the base, and how that went over its versions; its sizes in the histories of models. */
export function SegmentMetrics({ segment }: { segment: string }) {
  const { tf, lang } = useSegmentsTexts();
  const read = useMetrics(segment);
  const sizes = useModelSizes(segment);
  const newest = read.data?.[0];
  const over = [...(read.data ?? [])].reverse();
  const series = (value: (m: NonNullable<typeof newest>['metrics']) => number | null) =>
    over.flatMap(v => {
      const found = value(v.metrics);
      return found === null ? [] : [{ day: v.asOf, value: found }];
    });
  return (
    <section aria-labelledby="metrics" className={classes.metrics}>
      <h2 id="metrics" className={sheet.heading}>
        {tf('metrics.title')}{' '}
        {newest && <small className={classes.since}>{tf('metrics.onDay', { day: day(newest.asOf, lang) })}</small>}
      </h2>
      {read.isPending && <Loader size="sm" />}
      {read.error && <Refusal fault={read.error} retry={() => void read.refetch()} />}
      {newest && newest.metrics.base === 0 && <p className={classes.note}>{tf('metrics.noBase')}</p>}
      {newest && newest.metrics.base > 0 && (
        <>
          <MetricTiles metrics={newest.metrics} />
          {over.length > 1 && (
            <div className={classes.charts}>
              <SmallChart title={tf('customers')} points={series(m => m.customers)} format={v => count(v, lang)} />
              <SmallChart
                title={tf('metrics.baseShare')}
                points={series(m => m.baseShare)}
                format={v => percent(v, lang)}
              />
              <SmallChart
                title={tf('metrics.revenueShare')}
                points={series(m => m.revenueShare)}
                format={v => percent(v, lang)}
              />
              <SmallChart
                title={tf('metrics.averageCheck')}
                points={series(m => m.averageCheck)}
                format={v => amount(v, lang)}
              />
            </div>
          )}
        </>
      )}
      {sizes.map(({ model, points }) => (
        <div key={model} className={classes.charts}>
          <SmallChart title={tf('metrics.inModel', { model })} points={points} format={v => count(v, lang)} />
        </div>
      ))}
    </section>
  );
}

import type { Schemas } from '../../api/client';
import { amount, percent } from '../../shared/format';
import { useSegmentsTexts } from '../texts';
import classes from './Metrics.module.css';

/** Shares of base and revenue and the average check, as they are. */
export function MetricTiles({ metrics }: { metrics: Schemas['SegmentMetricsView'] }) {
  const { tf, lang } = useSegmentsTexts();
  const difference =
    metrics.averageCheck !== null && metrics.baseAverageCheck
      ? metrics.averageCheck / metrics.baseAverageCheck - 1
      : null;
  return (
    <dl className={classes.tiles}>
      {(
        [
          [
            'baseShare',
            metrics.baseShare,
            tf('metrics.buyers', { share: percent(part(metrics.buyers, metrics.customers), lang) }),
          ],
          ['revenueShare', metrics.revenueShare, amount(metrics.revenue, lang)],
        ] as const
      ).map(([name, share, note]) => (
        <div key={name}>
          <dt>{tf(`metrics.${name}`)}</dt>
          <dd>
            {percent(share, lang)}
            <span className={classes.bar} aria-hidden="true">
              <span style={{ width: `${100 * Math.min(1, Math.max(0, share ?? 0))}%` }} />
            </span>
            <small>{note}</small>
          </dd>
        </div>
      ))}
      <div>
        <dt>{tf('metrics.averageCheck')}</dt>
        <dd>
          {metrics.averageCheck === null ? '—' : amount(metrics.averageCheck, lang)}
          <small>
            {difference === null
              ? tf('metrics.noPurchases')
              : tf('metrics.againstBase', { difference: percent(difference, lang, true) })}
          </small>
        </dd>
      </div>
    </dl>
  );
}

const part = (some: number, all: number): number | null => (all === 0 ? null : some / all);

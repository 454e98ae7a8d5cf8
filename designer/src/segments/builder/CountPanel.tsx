import { Loader } from '@mantine/core';
import type { Remark } from '../../api/fault';
import { RemarkLine } from '../../node-panels/RemarkLine';
import { count, day } from '../../shared/format';
import { MetricTiles } from '../metrics/MetricTiles';
import { useSegmentsTexts } from '../texts';
import classes from './Builder.module.css';
import type { useCount } from './building';

interface Props {
  counted: ReturnType<typeof useCount>;
  /** What is told of the conditions as a whole. */
  remarks: readonly Remark[];
}

/** How many customers the conditions find, and what they are to the base. */
export function CountPanel({ counted, remarks }: Props) {
  const { tf, lang } = useSegmentsTexts();
  const { data, error, isFetching, refetch } = counted;
  const metrics = data?.metrics;
  return (
    <aside className={classes.count} aria-labelledby="count" aria-busy={isFetching}>
      <h2 id="count">
        {tf('build.count')} {isFetching && <Loader size={14} />}
      </h2>
      <div aria-live="polite" data-counting={isFetching}>
        {metrics ? (
          <>
            <p className={classes.customers}>
              <b>{count(metrics.customers, lang)}</b>
              <span>{tf('build.ofBase', { base: count(metrics.base, lang) })}</span>
            </p>
            <MetricTiles metrics={metrics} />
            <p className={classes.day}>{tf('build.onDay', { day: day(data.asOf, lang) })}</p>
          </>
        ) : (
          data && <p className={classes.day}>{tf('build.notYet')}</p>
        )}
        {error && (
          <p role="alert">
            {error.message}{' '}
            <button type="button" className={classes.again} onClick={() => void refetch()}>
              {tf('build.again')}
            </button>
          </p>
        )}
        {remarks.map(remark => (
          <RemarkLine key={`${remark.code} ${remark.message}`} remark={remark} />
        ))}
      </div>
    </aside>
  );
}

import { Loader, SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Ink } from '../../preview/chart/option';
import { figure } from '../../preview/statistics/figures';
import { money, percent } from '../../scores/format';
import { count, day } from '../../shared/format';
import { Refusal } from '../../shared/ui/Refusal';
import { PictureOrNumbers } from '../PictureOrNumbers';
import rfm from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import classes from './History.module.css';
import type { ViewProps } from './HistoryPage';
import { useSizes } from './histories';
import { SizesOfDay } from './SizesOfDay';
import { SizeTable } from './SizeTable';
import { type Measure, measures, sizesOption, sizeTable } from './sizes';

const Drawing = lazy(() => import('../drawing'));

/** The sizes of the segments over time, as a picture or in numbers. */
export function SizesView({ history, looks, stretch }: ViewProps) {
  const { tf, lang } = useRfmTexts();
  const sizes = useSizes(history.model.model, stretch);
  const [measure, setMeasure] = useState<Measure>('customers');
  const [numbers, setNumbers] = useState(false);
  const table = useMemo(() => sizeTable(sizes.data ?? [], looks), [sizes.data, looks]);
  const say = (value: number | null) => (value === null ? '—' : saying(measure, lang)(value));
  const hasRevenue = history.model.revenue !== null;
  const option = useCallback(
    (ink: Ink) => {
      const days = new Set(table.days);
      const changes = history.ruleChanges.map(change => change.asOf).filter(asOf => days.has(asOf));
      const words = {
        number: saying(measure, lang),
        day: (iso: string) => day(iso, lang),
        ruleChanged: tf('rule.short'),
      };
      return sizesOption(table, measure, changes, words, ink);
    },
    [table, measure, history, lang, tf],
  );
  if (sizes.error) {
    return <Refusal fault={sizes.error} retry={() => void sizes.refetch()} />;
  }
  if (!sizes.data) {
    return <Loader size="sm" />;
  }
  return (
    <>
      <div className={rfm.bar}>
        <SegmentedControl
          size="xs"
          aria-label={tf('sizes.measure')}
          value={measure}
          onChange={value => setMeasure(value as Measure)}
          data={measures
            .filter(m => hasRevenue || m === 'customers' || m === 'share')
            .map(m => ({ value: m, label: tf(`measure.${m}`) }))}
        />
        <PictureOrNumbers numbers={numbers} onChange={setNumbers} />
      </div>
      <div className={classes.beside}>
        {numbers ? (
          <SizeTable table={table} measure={measure} ruleChanges={history.ruleChanges} say={say} />
        ) : (
          <div className={classes.drawing} data-drawing="sizes">
            <Suspense fallback={<Loader size="sm" m="md" />}>
              <Drawing
                label={tf('sizes.label', {
                  measure: tf(`measure.${measure}`),
                  from: day(stretch.from, lang),
                  to: day(stretch.to, lang),
                })}
                lang={lang}
                option={option}
              />
            </Suspense>
          </div>
        )}
        <SizesOfDay table={table} hasRevenue={hasRevenue} />
      </div>
    </>
  );
}

/** How the figures of a measure are written. */
const saying = (measure: Measure, lang: 'en' | 'ru') => (value: number) =>
  measure === 'customers'
    ? count(value, lang)
    : measure === 'share'
      ? percent(value, 1, lang)
      : measure === 'revenue'
        ? money(value, lang)
        : figure(Math.round(value), lang);

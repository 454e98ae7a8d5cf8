import { Loader, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { day } from '../../shared/format';
import chart from '../chart/chart.module.css';
import type { Ink } from '../chart/option';
import { type Cell, readRows } from '../portReads';
import { figure } from '../statistics/figures';
import { usePreviewTexts } from '../texts';
import type { ViewerProps } from '../viewer';
import { CalibrationNumbers } from './CalibrationNumbers';
import { calibrationOf, totalOf } from './calibration';
import { calibrationOption } from './option';

const Drawing = lazy(() => import('../chart/Drawing'));

/** A check has at most two rows a week of ten years. */
const mostRows = 1000;

const shapes = ['sum', 'part', 'numbers'] as const;
type Shape = (typeof shapes)[number];

/** What a forecast expected of the days that were held back, against what happened. */
export default function CalibrationViewer({ port }: ViewerProps) {
  const { tf, lang } = usePreviewTexts();
  const rows = useQuery({
    queryKey: ['calibration', port.run, port.place.node, port.place.port],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => readRows(port, {}, 0, mostRows),
  });
  const found = useMemo(
    () => calibrationOf(port.columns, (rows.data?.rows ?? []) as unknown as Cell[][]),
    [rows.data, port.columns],
  );
  const { over } = found;
  const [chosen, choose] = useState<Shape | null>(null);
  const shape = chosen ?? (over === 'time' ? 'sum' : 'part');
  const place = useCallback((at: string) => (over === 'time' ? day(at, lang) : at), [over, lang]);
  const option = useCallback(
    (ink: Ink) =>
      calibrationOption(
        found,
        shape === 'sum',
        {
          expected: tf('calibration.expected'),
          actual: tf('calibration.actual'),
          x: tf(`calibration.x.${over}`),
          y: tf(shape === 'sum' ? 'calibration.y.sum' : `calibration.y.${over}`),
          number: value => figure(Number(value.toPrecision(4)), lang),
          place,
        },
        ink,
      ),
    [found, over, shape, place, lang, tf],
  );
  if (rows.error) {
    return <p className={chart.hint}>{rows.error.message}</p>;
  }
  if (!rows.data) {
    return <Loader m="md" size="sm" />;
  }
  if (found.points.length === 0) {
    return <p className={chart.hint}>{tf('calibration.none')}</p>;
  }
  const total = totalOf(found);
  const error = total.actual === 0 ? null : (total.expected - total.actual) / total.actual;
  const sentence = tf('calibration.total', {
    expected: figure(Math.round(total.expected), lang),
    actual: figure(total.actual, lang),
    error:
      error === null
        ? '—'
        : error.toLocaleString(lang, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
  });
  return (
    <div className={chart.picture} style={{ height: '100%' }}>
      <div className={chart.above}>
        <span className={chart.cut} role="status">
          {sentence}
        </span>
        <SegmentedControl
          size="xs"
          aria-label={tf('chart.shownAs')}
          value={shape}
          onChange={value => choose(value as Shape)}
          data={shapes.map(value => ({
            value,
            label: value === 'part' ? tf(`calibration.shape.${over}`) : tf(`calibration.shape.${value}`),
          }))}
        />
      </div>
      <div className={chart.drawing}>
        {shape === 'numbers' ? (
          <CalibrationNumbers calibration={found} place={place} />
        ) : (
          <Suspense fallback={<Loader size="sm" m="md" />}>
            <Drawing label={`${tf('viewers.calibration')}. ${sentence}`} lang={lang} option={option} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

import { Loader, NativeSelect, Switch } from '@mantine/core';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { Ink } from '../../preview/chart/option';
import { count, day } from '../../shared/format';
import { Refusal } from '../../shared/ui/Refusal';
import { PictureOrNumbers } from '../PictureOrNumbers';
import rfm from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import { CustomerList } from './CustomerList';
import classes from './History.module.css';
import type { ViewProps } from './HistoryPage';
import { useFlows } from './histories';
import { StreamTable } from './StreamTable';
import { daysOf, streamsOption } from './streams';
import { useSegmentNames } from './useSegmentNames';
import type { Flow } from './wanted';

const Drawing = lazy(() => import('../drawing'));

const steps = ['whole', 'week', 'month', 'quarter', 'snapshot'] as const;
/** So wide is a step at least. */
const stepWidth = 170;

/** Streams of customers between segments from day to day; one that is chosen becomes the list of its customers. */
export function StreamsView({ history, looks, stretch }: ViewProps) {
  const { tf, lang } = useRfmTexts();
  const model = history.model.model;
  const [step, setStep] = useState<(typeof steps)[number]>('whole');
  const [numbers, setNumbers] = useState(false);
  const [withStays, setStays] = useState(true);
  const [chosen, choose] = useState<Flow | null>(null);
  const flows = useFlows(model, { ...stretch, step });
  const nameOf = useSegmentNames(looks);
  const option = useCallback(
    (ink: Ink) => {
      const words = { number: (n: number) => count(n, lang), day: (iso: string) => day(iso, lang), name: nameOf };
      return streamsOption(flows.data ?? [], looks, withStays, words, ink);
    },
    [flows.data, looks, withStays, lang, nameOf],
  );
  const shown = (flows.data ?? []).filter(flow => withStays || flow.from !== flow.to);
  return (
    <>
      <div className={rfm.bar}>
        <NativeSelect
          size="xs"
          label={tf('streams.step')}
          value={step}
          data={steps.map(value => ({ value, label: tf(`streams.steps.${value}`) }))}
          onChange={event => setStep(steps.find(s => s === event.currentTarget.value) ?? 'whole')}
        />
        <PictureOrNumbers numbers={numbers} onChange={setNumbers} />
        <Switch
          size="xs"
          label={tf('streams.stays')}
          checked={withStays}
          onChange={event => setStays(event.currentTarget.checked)}
        />
        <span className={rfm.faint}>{tf('streams.hint')}</span>
      </div>
      {flows.error && <Refusal fault={flows.error} retry={() => void flows.refetch()} />}
      {flows.isPending && <Loader size="sm" />}
      {flows.data && !flows.error && shown.length === 0 && <p className={rfm.faint}>{tf('streams.none')}</p>}
      {!flows.error && shown.length > 0 && numbers && <StreamTable flows={shown} nameOf={nameOf} onChoose={choose} />}
      {!flows.error && shown.length > 0 && !numbers && (
        <div className={classes.scrolled}>
          <div
            className={classes.streams}
            style={{ minWidth: (daysOf(shown).length - 1) * stepWidth }}
            data-drawing="streams"
          >
            <Suspense fallback={<Loader size="sm" m="md" />}>
              <Drawing
                label={tf('streams.label', { from: day(stretch.from, lang), to: day(stretch.to, lang) })}
                lang={lang}
                option={option}
                onPick={data => choose((data as { flow?: Flow }).flow ?? null)}
              />
            </Suspense>
          </div>
        </div>
      )}
      {chosen && (
        <CustomerList
          key={`${chosen.step} ${chosen.from} ${chosen.to}`}
          model={model}
          title={tf('streams.stream', {
            from: nameOf(chosen.from),
            to: nameOf(chosen.to),
            first: day(chosen.fromDate, lang),
            last: day(chosen.toDate, lang),
          })}
          colour={looks.get(chosen.to)?.colour}
          wanted={{
            ...stretch,
            from: chosen.fromDate,
            to: chosen.toDate,
            list: 'cell',
            fromSegment: chosen.from,
            toSegment: chosen.to,
          }}
          onClose={() => choose(null)}
        />
      )}
    </>
  );
}

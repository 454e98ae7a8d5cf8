import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDebounced } from '../../preview/useDebounced';
import { day } from '../../shared/format';
import classes from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import type { Asked, View } from './asked';
import type { History } from './wanted';

interface Props {
  history: History;
  view: View;
  stretch: Asked['stretch'];
  ask(change: Record<string, string | null>): void;
}

/** Which days are meant, how long a stay counts, and by which knowledge. */
export function HistoryBar({ history, view, stretch, ask }: Props) {
  const { tf, lang } = useRfmTexts();
  const options = (days: readonly string[]) => [...days].reverse().map(value => ({ value, label: day(value, lang) }));
  return (
    <div className={classes.bar}>
      <NativeSelect
        size="xs"
        label={tf('bar.from')}
        data={options(history.days.filter(d => d <= stretch.to))}
        value={stretch.from}
        onChange={event => ask({ from: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={tf('bar.to')}
        data={options(history.days.filter(d => d >= stretch.from))}
        value={stretch.to}
        onChange={event => ask({ to: event.currentTarget.value })}
      />
      {view !== 'sizes' && (
        <MinStay days={stretch.minStay ?? 0} onChange={d => ask({ minStay: d > 0 ? `${d}` : null })} />
      )}
      <TextInput
        size="xs"
        type="date"
        label={tf('bar.knownOn')}
        title={tf('bar.knownOnHelp')}
        value={stretch.knownOn ?? ''}
        onChange={event => ask({ knownOn: event.currentTarget.value || null })}
      />
    </div>
  );
}

/** Taken over when nobody types any more. */
function MinStay({ days, onChange }: { days: number; onChange(days: number): void }) {
  const { tf } = useRfmTexts();
  const [typed, type] = useState<number | string>(days);
  const settled = useDebounced(typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed is asked for
  useEffect(() => {
    const wanted = Number(settled) || 0;
    if (wanted !== days) {
      onChange(wanted);
    }
  }, [settled]);
  return (
    <NumberInput
      size="xs"
      w={180}
      min={0}
      max={3650}
      allowDecimal={false}
      allowNegative={false}
      label={tf('bar.minStay')}
      title={tf('bar.minStayHelp')}
      value={typed}
      onChange={type}
    />
  );
}

import { NativeSelect, NumberInput, SegmentedControl, Switch } from '@mantine/core';
import { useState } from 'react';
import { useDebounced } from '../../preview/useDebounced';
import rfm from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import { CustomerList } from './CustomerList';
import classes from './History.module.css';
import type { ViewProps } from './HistoryPage';
import type { ListWanted } from './wanted';

const kinds = ['entered', 'left', 'moved', 'stayed'] as const;
type Kind = (typeof kinds)[number];

const usualStay = 90;

/** Who entered segments, left them, moved between them or stayed in the stretch that is shown. */
export function MoveLists({ model, looks, stretch }: { model: string } & Pick<ViewProps, 'looks' | 'stretch'>) {
  const { tf } = useRfmTexts();
  const [kind, setKind] = useState<Kind>('entered');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [typed, type] = useState<number | string>(usualStay);
  const stayDays = useDebounced(Number(typed) || 0);
  const [net, setNet] = useState(false);
  const asksFrom = kind === 'left' || kind === 'moved';
  const asksTo = kind !== 'left';
  const wanted: ListWanted = {
    list: kind,
    ...(asksFrom && from ? { fromSegment: from } : {}),
    ...(asksTo && to ? { toSegment: to } : {}),
    ...(kind === 'stayed' ? { stayDays } : net ? { net } : {}),
  };
  const any = { value: '', label: tf(kind === 'entered' || kind === 'left' ? 'lists.base' : 'lists.any') };
  const segments = [any, ...[...looks.values()].map(({ id, title }) => ({ value: id, label: title }))];
  const named = (id: string) => looks.get(id)?.title ?? any.label;
  const which = kind === 'moved' ? `${named(from)} → ${named(to)}` : named(asksFrom ? from : to);
  return (
    <section aria-labelledby="lists" className={classes.below}>
      <h2 id="lists" className={rfm.heading}>
        {tf('lists.title')}
      </h2>
      <div className={rfm.bar}>
        <SegmentedControl
          size="xs"
          aria-label={tf('lists.kind')}
          value={kind}
          onChange={value => setKind(value as Kind)}
          data={kinds.map(k => ({ value: k, label: tf(`lists.kinds.${k}`) }))}
        />
        {asksFrom && (
          <NativeSelect
            size="xs"
            label={tf('lists.from')}
            data={segments}
            value={from}
            onChange={event => setFrom(event.currentTarget.value)}
          />
        )}
        {asksTo && (
          <NativeSelect
            size="xs"
            label={tf(kind === 'stayed' ? 'lists.in' : 'lists.to')}
            data={segments}
            value={to}
            onChange={event => setTo(event.currentTarget.value)}
          />
        )}
        {kind === 'stayed' ? (
          <NumberInput
            size="xs"
            w={150}
            min={0}
            max={36_500}
            allowDecimal={false}
            allowNegative={false}
            label={tf('lists.stayDays')}
            value={typed}
            onChange={type}
          />
        ) : (
          <Switch
            size="xs"
            label={tf('lists.net')}
            title={tf('lists.netHelp')}
            checked={net}
            onChange={event => setNet(event.currentTarget.checked)}
          />
        )}
      </div>
      <CustomerList
        key={JSON.stringify([wanted, stretch])}
        model={model}
        title={`${tf(`lists.kinds.${kind}`)}: ${which}`}
        colour={looks.get(to)?.colour}
        wanted={{ ...stretch, ...wanted }}
      />
    </section>
  );
}

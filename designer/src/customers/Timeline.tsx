import { Button, Loader, SegmentedControl } from '@mantine/core';
import { IconArrowsExchange, IconMail, IconReceipt } from '@tabler/icons-react';
import { useState } from 'react';
import { count } from '../shared/format';
import { Refusal } from '../shared/ui/Refusal';
import table from '../shared/ui/Table.module.css';
import classes from './Customers.module.css';
import { type Event, type Kind, kinds, useTimeline } from './customers';
import { MessageEvent } from './MessageEvent';
import { MoveEvent } from './MoveEvent';
import { PurchaseEvent } from './PurchaseEvent';
import { useCustomersTexts } from './texts';
import { localMoment } from './values';

/** What happened, the newest first. */
export function Timeline({ id }: { id: string }) {
  const { tf, lang } = useCustomersTexts();
  const [kind, narrow] = useState<Kind | 'all'>('all');
  const read = useTimeline(id, kind === 'all' ? null : kind);
  if (read.error) {
    return <Refusal fault={read.error} retry={() => void read.refetch()} />;
  }
  const first = read.data?.pages[0];
  if (!read.data || !first) {
    return <Loader size="sm" />;
  }
  const counts = { purchase: first.purchases, move: first.moves, message: first.messages };
  const all = counts.purchase + counts.move + counts.message;
  const events = read.data.pages.flatMap(p => p.items);
  return (
    <>
      <SegmentedControl
        aria-label={tf('kinds')}
        mb={16}
        value={kind}
        onChange={next => narrow(next as Kind | 'all')}
        data={[
          { value: 'all', label: `${tf('kind.all')} · ${count(all, lang)}` },
          ...kinds.map(k => ({ value: k, label: `${tf(`kind.${k}`)} · ${count(counts[k], lang)}` })),
        ]}
      />
      {events.length === 0 && <p className={table.empty}>{tf('noEvents')}</p>}
      <ol className={classes.timeline} aria-label={tf('view.timeline')} aria-busy={read.isFetching}>
        {events.map((event, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added at the end
          <TimelineEvent key={at} event={event} />
        ))}
      </ol>
      {read.hasNextPage && (
        <Button mt={16} variant="default" loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
          {tf('more')}
        </Button>
      )}
    </>
  );
}

function TimelineEvent({ event: { at, purchase, move, message, reason } }: { event: Event }) {
  const { lang } = useCustomersTexts();
  const Sign = purchase ? IconReceipt : move ? IconArrowsExchange : IconMail;
  return (
    <li className={classes.event} data-event={purchase ? 'purchase' : move ? 'move' : 'message'}>
      <Sign size={18} aria-hidden="true" className={classes.sign} />
      <time dateTime={at}>{localMoment(at, lang)}</time>
      <div className={classes.happened}>
        {purchase && <PurchaseEvent receipt={purchase} />}
        {move && <MoveEvent move={move} />}
        {message && <MessageEvent message={message} reason={reason} />}
      </div>
    </li>
  );
}

import { Loader, Modal } from '@mantine/core';
import { count } from '../shared/format';
import classes from './Segments.module.css';
import { type Segment, useOverlap } from './segments';
import { useSegmentsTexts } from './texts';

interface Props {
  first: Segment;
  second: Segment;
  close(): void;
}

/** How many customers two segments share. */
export default function OverlapDialog({ first, second, close }: Props) {
  const { t, tf, lang, local } = useSegmentsTexts();
  const overlap = useOverlap(first.id, second.id);
  const found = overlap.data;
  const all = found ? found.onlyFirst + found.both + found.onlySecond : 0;
  const share = (part: number) => (all === 0 ? 0 : part / all);
  const percent = (part: number, of: number) =>
    (of === 0 ? 0 : part / of).toLocaleString(lang, { style: 'percent', maximumFractionDigits: 1 });
  const [a, b] = [local(first.title), local(second.title)];
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={tf('overlapTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {overlap.isPending && <Loader size="sm" />}
      {overlap.error && <p role="alert">{overlap.error.message}</p>}
      {found && (
        <>
          <div className={classes.shared} aria-hidden="true">
            <span data-part="first" style={{ flexGrow: share(found.onlyFirst) }} />
            <span data-part="both" style={{ flexGrow: share(found.both) }} />
            <span data-part="second" style={{ flexGrow: share(found.onlySecond) }} />
          </div>
          <dl className={classes.parts}>
            {(
              [
                ['first', tf('only', { name: a }), found.onlyFirst],
                ['both', tf('both'), found.both],
                ['second', tf('only', { name: b }), found.onlySecond],
              ] as const
            ).map(([part, name, customers]) => (
              <div key={part}>
                <dt data-part={part}>{name}</dt>
                <dd>{count(customers, lang)}</dd>
              </div>
            ))}
          </dl>
          <p className={classes.shares}>
            {tf('sharesOf', { name: a, share: percent(found.both, found.onlyFirst + found.both) })}{' '}
            {tf('sharesOf', { name: b, share: percent(found.both, found.onlySecond + found.both) })}
          </p>
        </>
      )}
    </Modal>
  );
}

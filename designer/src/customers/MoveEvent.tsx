import type { Schemas } from '../api/client';
import classes from './Customers.module.css';
import { useCustomersTexts } from './texts';

/** A move between segments, with the model that saw it and the cause. */
export function MoveEvent({ move }: { move: Schemas['TimelineMoveView'] }) {
  const { tf } = useCustomersTexts();
  const { model, from, fromName, to, toName, cause } = move;
  return (
    <>
      <strong translate="no">
        {from === null ? '' : `${fromName ?? from} → `}
        {to === null ? tf('outOfBase') : (toName ?? to)}
      </strong>
      <span className={classes.faint}>
        {tf(`cause.${cause}` as 'cause.bought')} · {tf('byModel')} <span translate="no">{model}</span>
      </span>
    </>
  );
}

import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import classes from './Customers.module.css';
import type { Event } from './customers';
import { useCustomersTexts } from './texts';

/** A message of the send ledger: what became of it, and the run that took it in hand. */
export function MessageEvent({ message, reason }: { message: Schemas['MessageView']; reason: Event['reason'] }) {
  const { tf, local } = useCustomersTexts();
  const { channel, state, detail, address, campaign, run } = message;
  return (
    <>
      <strong>
        {tf(`channel.${channel}` as 'channel.email', { defaultValue: channel })}: {tf(`state.${state}`)}
      </strong>
      {(reason ?? message.reason) && (
        <span>
          {reason ? local(reason) : message.reason} {detail}
        </span>
      )}
      <span className={classes.faint}>
        {address && <span translate="no">{address} · </span>}
        <span translate="no">{campaign}</span>
        {run && (
          <>
            {' · '}
            <Link href={`/runs/${run}`}>{tf('openRun')}</Link>
          </>
        )}
      </span>
    </>
  );
}

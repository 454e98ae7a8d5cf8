import { IconBell, IconDeviceMobile, IconMail } from '@tabler/icons-react';
import type { Schemas } from '../api/client';
import { moment } from '../shared/format';
import classes from './Inbox.module.css';
import { useInboxTexts } from './texts';

interface Props {
  message: Schemas['ArrivedView'];
  chosen: boolean;
  choose(): void;
}

/** A message in the list. */
export function MessageLine({ message, chosen, choose }: Props) {
  const { tf, lang } = useInboxTexts();
  const Sign = message.channel === 'email' ? IconMail : message.channel === 'push' ? IconBell : IconDeviceMobile;
  const said = message.subject || message.text || '';
  return (
    <li>
      <button type="button" className={classes.line} aria-current={chosen || undefined} onClick={choose}>
        <Sign
          size={18}
          stroke={1.6}
          role="img"
          aria-label={message.channel === 'email' ? tf('email') : message.channel.toUpperCase()}
        />
        <span translate="no">
          <b>{message.recipientName || message.recipient}</b>
          <span className={classes.said}>{said}</span>
        </span>
        <small>{moment(message.receivedAt, lang)}</small>
      </button>
    </li>
  );
}

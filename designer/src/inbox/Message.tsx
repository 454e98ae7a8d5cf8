import type { Schemas } from '../api/client';
import { moment } from '../shared/format';
import classes from './Inbox.module.css';
import { useInboxTexts } from './texts';

/** A message as its recipient would see it. An e-mail stands in a frame that can do nothing. */
export function Message({ message }: { message: Schemas['ArrivedView'] }) {
  const { tf, lang } = useInboxTexts();
  const isMail = message.channel === 'email';
  const sender = [message.senderName, message.sender && `<${message.sender}>`].filter(Boolean).join(' ');
  const recipient = [message.recipientName, message.recipient].filter(Boolean).join(', ');
  return (
    <article className={classes.message} aria-label={tf('message')}>
      {message.subject && <h2 translate="no">{message.subject}</h2>}
      <dl>
        <dt>{tf('from')}</dt>
        <dd translate="no">{isMail ? sender : message.senderName || message.sender}</dd>
        <dt>{tf('to')}</dt>
        <dd translate="no">{recipient}</dd>
        <dt>{tf('at')}</dt>
        <dd>{moment(message.receivedAt, lang)}</dd>
      </dl>
      {isMail ? (
        <iframe
          key={message.number}
          translate="no"
          title={message.subject || tf('message')}
          src={`/api/inbox/${message.number}/content`}
          sandbox=""
        />
      ) : (
        <p className={classes.sms} translate="no">
          {message.text}
        </p>
      )}
    </article>
  );
}

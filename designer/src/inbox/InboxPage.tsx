import { Button, Loader, SegmentedControl, TextInput } from '@mantine/core';
import { IconExternalLink, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { answer, client } from '../api/client';
import { queryClient, useAbout, useArrived } from '../api/queries';
import { count } from '../shared/format';
import { Confirm, confirm } from '../shared/ui/confirm';
import { Page } from '../shared/ui/Page';
import table from '../shared/ui/Table.module.css';
import { tellFault } from '../shared/ui/toasts';
import classes from './Inbox.module.css';
import { Message } from './Message';
import { MessageLine } from './MessageLine';
import { useInboxTexts } from './texts';

const step = 50;

/** What arrived in the sandbox instead of at customers. */
export default function InboxPage() {
  const { t, tf, lang } = useInboxTexts();
  const [search, setSearch] = useState('');
  const [channel, setChannel] = useState('');
  const [limit, setLimit] = useState(step);
  const [opened, setOpened] = useState<number | null>(null);
  const sandbox = useAbout().data?.sandbox;
  const arrived = useArrived(search, channel, limit);
  const messages = arrived.data?.items ?? [];
  const message = messages.find(m => m.number === opened) ?? messages[0];
  const empty = async () => {
    if (await confirm({ title: tf('emptyTitle'), text: tf('emptyText'), act: tf('emptyDo') })) {
      await answer(client.DELETE('/api/inbox')).catch(tellFault);
      await queryClient.invalidateQueries({ queryKey: ['inbox'] });
    }
  };
  return (
    <Page
      wide
      title={t('nav.inbox')}
      hint={tf('hint')}
      tools={
        <>
          {sandbox && (
            <Button
              component="a"
              href={sandbox}
              target="_blank"
              rel="noopener"
              variant="subtle"
              rightSection={<IconExternalLink size={15} aria-hidden="true" />}
            >
              {tf('switches')}
            </Button>
          )}
          <Button variant="default" disabled={messages.length === 0} onClick={empty}>
            {tf('empty')}
          </Button>
        </>
      }
    >
      <div className={classes.tools}>
        <TextInput
          aria-label={tf('search')}
          placeholder={tf('search')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={tf('channel')}
          value={channel}
          onChange={setChannel}
          data={[
            { value: '', label: tf('all') },
            { value: 'email', label: tf('email') },
            { value: 'sms', label: tf('sms') },
          ]}
        />
        <span className={classes.total} role="status" aria-busy={arrived.isFetching}>
          {arrived.data && tf('total', { count: arrived.data.total, total: count(arrived.data.total, lang) })}
        </span>
      </div>
      {!arrived.data && <Loader size="sm" />}
      {arrived.data && messages.length === 0 && (
        <p className={table.empty}>{search || channel ? tf('nothingFound') : tf('none')}</p>
      )}
      {message && (
        <div className={classes.columns}>
          <div className={classes.list}>
            <ul aria-label={tf('messages')}>
              {messages.map(line => (
                <MessageLine
                  key={line.number}
                  message={line}
                  chosen={line.number === message.number}
                  choose={() => setOpened(line.number)}
                />
              ))}
            </ul>
            {(arrived.data?.total ?? 0) > messages.length && (
              <Button variant="subtle" fullWidth onClick={() => setLimit(limit + step)}>
                {tf('more')}
              </Button>
            )}
          </div>
          <Message message={message} />
        </div>
      )}
      <Confirm />
    </Page>
  );
}

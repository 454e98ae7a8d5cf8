import { Button, Loader } from '@mantine/core';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useConnections, useSecrets } from '../api/queries';
import { Confirm } from '../shared/ui/confirm';
import { Page } from '../shared/ui/Page';
import { ConnectionList } from './ConnectionList';
import classes from './Connections.module.css';
import { SecretList } from './SecretList';
import { useConnectionsTexts } from './texts';

const SecretForm = lazy(() => import('./SecretForm'));
const TrialForm = lazy(() => import('./TrialForm'));

/** What opens doors to the outside: the connections of scenarios, and the secrets that they name. */
export default function ConnectionsPage() {
  const { tf } = useConnectionsTexts();
  const secrets = useSecrets();
  const connections = useConnections();
  // The name of the secret whose value is being asked for; empty for a new one.
  const [asked, setAsked] = useState<string | null>(null);
  const [trying, setTrying] = useState(false);
  return (
    <Page title={tf('title')} hint={tf('hint')}>
      <section aria-labelledby="secrets">
        <div className={classes.heading}>
          <h2 id="secrets">{tf('secrets')}</h2>
          <Button size="sm" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAsked('')}>
            {tf('add')}
          </Button>
        </div>
        {secrets.data ? <SecretList secrets={secrets.data} replace={setAsked} /> : <Loader size="sm" />}
      </section>
      <section aria-labelledby="connections">
        <div className={classes.heading}>
          <h2 id="connections">{tf('connections')}</h2>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlugConnected size={16} aria-hidden="true" />}
            onClick={() => setTrying(true)}
          >
            {tf('tryNew')}
          </Button>
        </div>
        <p className={classes.hint}>{tf('connectionsHint')}</p>
        {connections.data ? <ConnectionList connections={connections.data} /> : <Loader size="sm" />}
      </section>
      <Suspense>
        {asked !== null && <SecretForm name={asked} close={() => setAsked(null)} />}
        {trying && <TrialForm close={() => setTrying(false)} />}
      </Suspense>
      <Confirm />
    </Page>
  );
}

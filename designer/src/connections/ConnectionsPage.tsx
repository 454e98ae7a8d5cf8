import { Button, Loader } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useSecrets } from '../api/queries';
import { Confirm } from '../shared/ui/confirm';
import { Page } from '../shared/ui/Page';
import { SecretList } from './SecretList';
import { useConnectionsTexts } from './texts';

const SecretForm = lazy(() => import('./SecretForm'));

/** What opens doors to the outside: secrets by name. */
export default function ConnectionsPage() {
  const { tf } = useConnectionsTexts();
  const secrets = useSecrets();
  // The name of the secret whose value is being asked for; empty for a new one.
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <Page
      title={tf('title')}
      hint={tf('hint')}
      tools={
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAsked('')}>
          {tf('add')}
        </Button>
      }
    >
      {secrets.data ? <SecretList secrets={secrets.data} replace={setAsked} /> : <Loader size="sm" />}
      <Suspense>{asked !== null && <SecretForm name={asked} close={() => setAsked(null)} />}</Suspense>
      <Confirm />
    </Page>
  );
}

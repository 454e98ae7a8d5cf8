import { Button, Loader, Tabs } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Page } from '../shared/ui/Page';
import { Refusal } from '../shared/ui/Refusal';
import { nameOf } from './attributes';
import classes from './Customers.module.css';
import { useCustomer } from './customers';
import { Indicators } from './Indicators';
import { Profile } from './Profile';
import { Timeline } from './Timeline';
import { useCustomersTexts } from './texts';
import { WhySegments } from './WhySegments';

const EraseCustomer = lazy(() => import('./EraseCustomer'));

const views = ['timeline', 'indicators', 'segments'] as const;
type View = (typeof views)[number];

/** One customer: who they are, what happened, their indicators, and why they are in a segment. */
export default function CustomerPage({ id }: { id: string }) {
  const { tf } = useCustomersTexts();
  const found = useCustomer(id);
  const [params, setParams] = useSearchParams();
  const [erasing, erase] = useState(false);
  const view = views.find(v => v === params.get('view')) ?? 'timeline';
  const back = (
    <Link href="/customers" className={classes.back}>
      {tf('title')}
    </Link>
  );
  if (found.error) {
    return (
      <Page title={tf('title')} hint={back}>
        <Refusal fault={found.error} retry={() => void found.refetch()} />
      </Page>
    );
  }
  if (!found.data) {
    return <Loader m="xl" />;
  }
  const { customer, attributes } = found.data;
  const name = nameOf(attributes, customer);
  const show = (next: string | null) =>
    setParams(next === 'timeline' || !next ? {} : { view: next }, { replace: true });
  const panels: Record<View, React.ReactNode> = {
    timeline: <Timeline id={customer} />,
    indicators: <Indicators id={customer} />,
    segments: <WhySegments id={customer} />,
  };
  return (
    <Page
      title={name}
      hint={
        <>
          {back} · <span translate="no">{customer}</span>
        </>
      }
      tools={
        <Button variant="default" leftSection={<IconEraser size={16} aria-hidden="true" />} onClick={() => erase(true)}>
          {tf('erase')}
        </Button>
      }
    >
      <Profile customer={found.data} />
      <Tabs value={view} onChange={show} keepMounted={false}>
        <Tabs.List mb={20}>
          {views.map(v => (
            <Tabs.Tab key={v} value={v}>
              {tf(`view.${v}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {views.map(v => (
          <Tabs.Panel key={v} value={v}>
            {panels[v]}
          </Tabs.Panel>
        ))}
      </Tabs>
      <Suspense>{erasing && <EraseCustomer id={customer} name={name} close={() => erase(false)} />}</Suspense>
    </Page>
  );
}

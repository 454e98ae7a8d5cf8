import { ActionIcon, Button, Loader, Menu } from '@mantine/core';
import { IconBookmark, IconDownload, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useCustomerAddress } from '../../customers/useCustomerAddress';
import { PagedRows } from '../../preview/PagedRows';
import { count } from '../../shared/format';
import { DownloadItems } from '../../shared/ui/DownloadItems';
import { Refusal } from '../../shared/ui/Refusal';
import rfm from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import classes from './History.module.css';
import { customersShown, listAddress, useList } from './histories';
import type { ListWanted, Stretch } from './wanted';

const KeepCustomers = lazy(() => import('./KeepCustomers'));

interface Props {
  model: string;
  title: string;
  /** That of the segment that is made of them at first. */
  colour: string | undefined;
  wanted: Stretch & ListWanted;
  onClose?(): void;
}

/** Customers of a history one by one: a file or a segment comes of them. */
export function CustomerList({ model, title, colour, wanted, onClose }: Props) {
  const { t, tf, lang } = useRfmTexts();
  const [offset, goTo] = useState(0);
  const [keeping, keep] = useState(false);
  const customerAddress = useCustomerAddress();
  const list = useList(model, wanted, offset);
  const section = useRef<HTMLElement>(null);
  // In braces: newer browsers give a promise, which would be taken for a way to clean up.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const found = list.data;
  return (
    <section ref={section} className={classes.list} aria-label={title} data-customers>
      <header>
        <h2 className={rfm.heading}>
          {title}
          {found && (
            <span className={rfm.faint}>
              {tf('list.customers', { count: found.customers, total: count(found.customers, lang) })}
            </span>
          )}
        </h2>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={15} aria-hidden="true" />}
              disabled={!found?.total}
            >
              {tf('list.download')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <DownloadItems address={format => listAddress(model, wanted, format)} />
          </Menu.Dropdown>
        </Menu>
        <Button
          size="xs"
          leftSection={<IconBookmark size={15} aria-hidden="true" />}
          disabled={!found?.total}
          onClick={() => keep(true)}
        >
          {tf('list.keep')}
        </Button>
        {onClose && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('common.close')} onClick={onClose}>
            <IconX size={17} aria-hidden="true" />
          </ActionIcon>
        )}
      </header>
      {list.error && <Refusal fault={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loader size="sm" />}
      {found?.total === 0 && <p className={rfm.faint}>{tf('list.none')}</p>}
      {found && found.total > 0 && (
        <PagedRows {...found} offset={offset} size={customersShown} onPage={goTo} customerAddress={customerAddress} />
      )}
      <Suspense>
        {keeping && found && (
          <KeepCustomers
            model={model}
            wanted={wanted}
            title={title}
            colour={colour}
            customers={found.customers}
            close={() => keep(false)}
          />
        )}
      </Suspense>
    </section>
  );
}

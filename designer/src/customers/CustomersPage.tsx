import { Button, Group, Loader, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { count } from '../shared/format';
import { Page } from '../shared/ui/Page';
import { Refusal } from '../shared/ui/Refusal';
import table from '../shared/ui/Table.module.css';
import classes from './Customers.module.css';
import { CustomerTable } from './CustomerTable';
import { customersShown, useFound } from './customers';
import { useCustomersTexts } from './texts';

/** Everybody in the customer base, found by whatever is known of them. */
export default function CustomersPage() {
  const { tf, lang } = useCustomersTexts();
  const [search, setSearch] = useState('');
  const [offset, goTo] = useState(0);
  const [settled] = useDebouncedValue(search.trim(), 200);
  const found = useFound(settled, offset);
  const { total = 0, items = [] } = found.data ?? {};
  return (
    <Page title={tf('title')} hint={tf('hint')}>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={tf('search')}
        placeholder={tf('search')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        rightSection={found.isFetching && <Loader size={16} />}
        value={search}
        onChange={({ currentTarget: { value } }) => {
          setSearch(value);
          goTo(0);
        }}
      />
      {found.error && <Refusal fault={found.error} retry={() => void found.refetch()} />}
      {!found.data && !found.error && <Loader size="sm" />}
      {found.data && items.length === 0 && (
        <p className={table.empty} role="status">
          {settled ? (
            tf('nobody', { search: settled })
          ) : (
            <>
              {tf('empty')} <Link href="/recipes/base-import">{tf('fill')}</Link>
            </>
          )}
        </p>
      )}
      {items.length > 0 && (
        <>
          <CustomerTable customers={items} />
          <Group gap={10} className={table.foot}>
            <span role="status">
              {tf('rowsOf', {
                from: count(offset + 1, lang),
                to: count(offset + items.length, lang),
                total: count(total, lang),
              })}
            </span>
            <Button
              size="xs"
              variant="default"
              disabled={offset === 0}
              onClick={() => goTo(Math.max(0, offset - customersShown))}
            >
              {tf('before')}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={offset + items.length >= total}
              onClick={() => goTo(offset + customersShown)}
            >
              {tf('after')}
            </Button>
          </Group>
        </>
      )}
    </Page>
  );
}

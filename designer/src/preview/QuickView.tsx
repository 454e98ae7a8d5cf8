import { ActionIcon, Loader, Tabs, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useCheck, useDoc, useRun, useSession } from '../editor/session';
import { captionIn, findNode } from '../flow/document';
import type { PortRef } from '../flow/links';
import { count } from '../shared/format';
import { ExportMenu } from './ExportMenu';
import { PlannedColumns } from './PlannedColumns';
import classes from './QuickView.module.css';
import { usePreviewTexts } from './texts';

const DataGrid = lazy(() => import('./DataGrid'));

/** The rows at a node's outputs, or the columns that they will have. */
export default function QuickView({ place }: { place: PortRef }) {
  const { t, tf, lang, local } = usePreviewTexts();
  const session = useSession();
  const [search, setSearch] = useState('');
  const [total, setTotal] = useState<number | null>(null);
  const node = useDoc(doc => findNode(doc, place.node));
  const type = session.types.get(node?.type ?? '');
  const ports = type?.outputs.filter(p => p.kind === 'table') ?? [];
  const ran = useRun(s => s.nodes[place.node]);
  const stale = useRun(s => s.stale.has(place.node));
  const run = useRun(s => s.run?.id);
  const columns = useCheck(s => s.columns[place.node]?.[place.port]);
  const hasRows = ran?.rows[place.port] !== undefined && ran.status !== 'running';
  const look = (port: string | null) => port && session.view.setState({ quickView: { node: place.node, port } });
  return (
    <section className={classes.view} aria-label={tf('title')}>
      <header className={classes.head}>
        <b>{captionIn(node?.title, lang) || local(type?.title) || place.node}</b>
        <Tabs
          value={place.port}
          onChange={look}
          variant="pills"
          classNames={{ root: classes.tabs, list: classes.list, tab: classes.tab }}
        >
          <Tabs.List aria-label={tf('outputs')}>
            {ports.map(port => (
              <Tabs.Tab key={port.name} value={port.name}>
                {local(port.label)}
                {ran?.rows[port.name] != null && (
                  <span className={classes.rows}>{count(ran.rows[port.name] ?? 0, lang)}</span>
                )}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <span className={classes.space} />
        {hasRows && (
          <>
            {stale && <span className={classes.stale}>{tf('stale')}</span>}
            <span className={classes.total}>
              {total === null ? '' : tf('rows', { count: total, total: count(total, lang) })}
            </span>
            <TextInput
              size="xs"
              aria-label={tf('search')}
              placeholder={tf('search')}
              leftSection={<IconSearch size={14} aria-hidden="true" />}
              value={search}
              onChange={event => setSearch(event.currentTarget.value)}
            />
            <ExportMenu place={place} />
          </>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('common.close')}
          onClick={() => session.view.setState({ quickView: null })}
        >
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </header>
      <div className={classes.body}>
        {hasRows ? (
          <Suspense fallback={<Loader m="md" size="sm" />}>
            <DataGrid
              key={`${place.node} ${place.port} ${run}`}
              scenario={session.id}
              place={place}
              search={search}
              onTotal={setTotal}
            />
          </Suspense>
        ) : (
          <PlannedColumns columns={columns} node={place.node} />
        )}
      </div>
    </section>
  );
}

import { ActionIcon, Loader, Tabs } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { ApiFault } from '../api/fault';
import type { NodeType } from '../flow/nodeTypes';
import { count } from '../shared/format';
import { useRemembered } from './memory';
import { everything, type Narrowing } from './narrowing';
import { PortTools } from './PortTools';
import { usePortHead } from './portReads';
import classes from './QuickView.module.css';
import { usePreviewTexts } from './texts';
import { ViewerChoice } from './ViewerChoice';
import type { PortSource, Viewer } from './viewer';
import { viewers } from './viewers';

export interface Hold {
  held: boolean;
  set(run: string | null): void;
}

export interface PortViewProps {
  source: PortSource;
  /** The rows are asked for anew when it changes. */
  since?: string;
  title: string;
  /** Undefined when the node's type is not known here. */
  type: NodeType | undefined;
  /** The outputs that can be looked at, with their rows where they have any. */
  outputs: readonly { name: string; label: string; rows: number | null }[];
  /** Shown where there are no rows yet. */
  instead?: ReactNode;
  /** A word on the rows, such as that they are out of date. */
  note?: string | null;
  /** Keeps the rows of one run in view while newer ones come; absent where the run is fixed anyhow. */
  hold?: Hold;
  onLook(port: string): void;
  onClose(): void;
}

/** The rows at the outputs of a node in a run, in one of several viewers. It knows of no scenario that is being edited. */
export function PortView({
  source,
  since = '',
  title,
  type,
  outputs,
  instead,
  note,
  hold,
  onLook,
  onClose,
}: PortViewProps) {
  const { t, tf, lang } = usePreviewTexts();
  const hasRows = !instead;
  const head = usePortHead(source, since, hasRows);
  const port = useMemo(() => (head.data && hasRows ? { ...head.data, type } : null), [head.data, hasRows, type]);
  const [narrowing, narrow] = useNarrowing(source);
  const [total, setTotal] = useState<number | null>(null);
  const [chosen, choose] = useRemembered<Viewer['id']>(source, 'viewer', 'table');
  const offered = port ? viewers.filter(v => v.when(port.columns, type, source.place.port)) : [];
  const viewer = offered.find(v => v.id === chosen) ?? offered[0];
  return (
    <section className={classes.view} aria-label={tf('title')} data-port-view>
      <header className={classes.head}>
        <b title={title}>{title}</b>
        <Tabs
          value={source.place.port}
          onChange={name => name && onLook(name)}
          variant="pills"
          classNames={{ root: classes.tabs, list: classes.list, tab: classes.tab }}
        >
          <Tabs.List aria-label={tf('outputs')}>
            {outputs.map(output => (
              <Tabs.Tab key={output.name} value={output.name}>
                {output.label}
                {output.rows !== null && <span className={classes.rows}>{count(output.rows, lang)}</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <ViewerChoice offered={offered} value={viewer?.id} onChange={choose} />
        <span className={classes.space} />
        {port && note && <span className={classes.stale}>{note}</span>}
        {port && <PortTools port={port} total={total} narrowing={narrowing} hold={hold} onNarrow={narrow} />}
        <ActionIcon variant="subtle" color="gray" aria-label={t('common.close')} onClick={onClose}>
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </header>
      <div className={classes.body}>
        {instead}
        {head.error && hasRows && <Refused fault={head.error} />}
        {viewer && port && (
          <Suspense fallback={<Loader m="md" size="sm" />}>
            <viewer.component
              key={`${port.run} ${port.place.node}.${port.place.port}`}
              port={port}
              narrowing={narrowing}
              onNarrow={narrow}
              onTotal={setTotal}
              onShow={choose}
            />
          </Suspense>
        )}
      </div>
    </section>
  );
}

/** Filters belong to the port: another port begins without them, another run of the same keeps them. */
function useNarrowing({ scenario, place }: PortSource): [Narrowing, (change: Partial<Narrowing>) => void] {
  const key = `${scenario} ${place.node}.${place.port}`;
  const [held, hold] = useState({ key, value: everything });
  const value = held.key === key ? held.value : everything;
  if (held.key !== key) {
    hold({ key, value });
  }
  return [value, change => hold(now => ({ key, value: { ...(now.key === key ? now.value : everything), ...change } }))];
}

function Refused({ fault }: { fault: Error }) {
  const { t } = usePreviewTexts();
  const remarks = fault instanceof ApiFault ? fault.remarks : [];
  return (
    <div className={classes.planned} role="alert">
      {remarks.length === 0 && <p>{t('fault.unreachable')}</p>}
      {remarks.map(remark => (
        <p key={remark.code}>
          {remark.message} {remark.remedy}
        </p>
      ))}
    </div>
  );
}

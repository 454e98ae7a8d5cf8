import { ActionIcon, Loader, Tabs } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { ApiFault } from '../api/fault';
import type { NodeType } from '../flow/nodeTypes';
import { count } from '../shared/format';
import { useRemembered } from './memory';
import { everything, type Narrowing } from './narrowing';
import { PortTools } from './PortTools';
import { usePortHead } from './portReads';
import classes from './QuickView.module.css';
import { usePreviewTexts } from './texts';
import { useTakenFocus } from './useTakenFocus';
import { ViewerChoice } from './ViewerChoice';
import type { PortSource, Viewer } from './viewer';
import { viewers } from './viewers';

/** A head that is as wide has room for the names of all viewers. */
const roomy = 1280;

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
  /** The viewer that was asked for; else it is the one that was chosen last. */
  viewer?: Viewer['id'] | undefined;
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
  viewer: asked,
  outputs,
  instead,
  note,
  hold,
  onLook,
  onClose,
}: PortViewProps) {
  const { t, tf, lang } = usePreviewTexts();
  const hasRows = !instead;
  const read = usePortHead(source, since, hasRows);
  const port = useMemo(() => (read.data && hasRows ? { ...read.data, type } : null), [read.data, hasRows, type]);
  const [narrowing, narrow] = useNarrowing(source);
  const [total, setTotal] = useState<number | null>(null);
  const [chosen, choose] = useRemembered<Viewer['id']>(source, 'viewer', 'table');
  const offered = port ? viewers.filter(v => v.when(port.columns, type, source.place.port)) : [];
  const viewer = offered.find(v => v.id === chosen) ?? offered[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time somebody asks
  useEffect(() => asked && choose(asked), [asked, source.place]);
  const view = useRef<HTMLElement>(null);
  const { ref: head, width } = useElementSize();
  const giveBack = useTakenFocus(view, source.place);
  const close = () => {
    giveBack();
    onClose();
  };
  return (
    <section
      ref={view}
      className={classes.view}
      aria-label={tf('title')}
      data-part="rows"
      data-port-view
      tabIndex={-1}
      onKeyDown={event => isLeft(event) && giveBack()}
    >
      <header className={classes.head} ref={head}>
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
        <ViewerChoice brief={width < roomy} offered={offered} value={viewer?.id} onChange={choose} />
        <span className={classes.space} />
        {port && note && <span className={classes.stale}>{note}</span>}
        {port && <PortTools port={port} total={total} narrowing={narrowing} hold={hold} onNarrow={narrow} />}
        <ActionIcon variant="subtle" color="gray" aria-label={t('common.close')} onClick={close}>
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </header>
      <div className={classes.body}>
        {instead}
        {read.error && hasRows && <Refused fault={read.error} />}
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

// Esc closes first what has been opened within.
const isLeft = ({ key, defaultPrevented, target }: KeyboardEvent): boolean =>
  key === 'Escape' && !defaultPrevented && !(target as Element).closest('[role=dialog], [role=menu], .ag-popup');

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

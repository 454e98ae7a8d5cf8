import { ActionIcon, Loader, Select } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import { ChangeList } from '../compare/ChangeList';
import { useSession } from '../editor/session';
import type { FlowDoc } from '../flow/document';
import type { NodeTypes } from '../flow/nodeTypes';
import { Hint } from '../shared/ui/hints/Hint';
import { InForce } from './InForce';
import { Publish } from './Publish';
import { useVersionTexts } from './texts';
import { useContent, useVersions } from './useVersions';
import { VersionList } from './VersionList';
import classes from './Versions.module.css';

/** Draws the difference; it comes from above, because only the canvas knows how to draw. */
export type Picture = ComponentType<{
  before: FlowDoc;
  after: FlowDoc;
  types: NodeTypes;
  chosen: string | null;
  onChoose(node: string | null): void;
}>;

/** Publishing and history on the left; on the right the difference between any two states. */
export function VersionsPanel({ picture: Picture, close }: { picture: Picture; close(): void }) {
  const { tf } = useVersionTexts();
  const session = useSession();
  const { draft, versions, triggers } = useVersions(session.id);
  const [pair, setPair] = useState<{ from: number; to: number } | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const from = pair?.from ?? versions?.[0]?.version ?? 0;
  const to = pair?.to ?? 0;
  const before = useContent(session.id, from);
  const after = useContent(session.id, to);
  const compare = (next: number, other: number) => setPair({ from: next, to: other });
  if (!draft || !versions || !triggers) {
    return <Loader m="xl" />;
  }
  const states = [
    { value: '0', label: tf('draft') },
    ...versions.map(v => ({ value: String(v.version), label: tf('version', { version: v.version }) })),
  ];
  const pick = (label: string, value: number, change: (next: number) => void) => (
    <Select
      size="xs"
      w={150}
      aria-label={label}
      data={states}
      value={String(value)}
      allowDeselect={false}
      onChange={next => change(Number(next))}
    />
  );
  return (
    <div className={classes.panel}>
      <div className={classes.side}>
        <InForce draft={draft} triggers={triggers} />
        <Publish draft={draft} armed={triggers.some(t => t.armed)} close={close} />
        <VersionList
          versions={versions}
          inForce={draft.publishedVersion}
          from={from}
          to={to}
          onCompare={compare}
          close={close}
        />
      </div>
      {versions.length === 0 ? (
        <p className={classes.empty}>{tf('noVersions')}</p>
      ) : (
        <div className={classes.difference}>
          <header>
            <b>{tf('compare')}</b>
            {pick(tf('from'), from, next => compare(next, to))}
            <Hint label={tf('swap')}>
              <ActionIcon variant="subtle" color="gray" aria-label={tf('swap')} onClick={() => compare(to, from)}>
                <IconArrowsExchange size={18} aria-hidden="true" />
              </ActionIcon>
            </Hint>
            {pick(tf('to'), to, next => compare(from, next))}
          </header>
          {before && after ? (
            <div className={classes.both}>
              <div className={classes.picture}>
                <Picture before={before} after={after} types={session.types} chosen={chosen} onChoose={choose} />
              </div>
              <div className={classes.changes}>
                <ChangeList before={before} after={after} types={session.types} chosen={chosen} onChoose={choose} />
              </div>
            </div>
          ) : (
            <Loader m="md" size="sm" />
          )}
        </div>
      )}
    </div>
  );
}

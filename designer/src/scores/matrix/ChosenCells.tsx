import { ActionIcon, Button } from '@mantine/core';
import { IconBookmark, IconFilterPlus, IconList, IconMailForward, IconTag, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useOpenSession } from '../../editor/session';
import { ExportMenu } from '../../preview/ExportMenu';
import type { Narrowing, WantedRows } from '../../preview/narrowing';
import { wantedRows } from '../../preview/narrowing';
import type { LookedPort } from '../../preview/viewer';
import { count } from '../../shared/format';
import { money, percent } from '../format';
import type { MapSegment } from '../map/map';
import { useScoreTexts } from '../texts';
import { addFilter, filterType } from './addFilter';
import classes from './Matrix.module.css';
import { conditionsOf, labelOf, type Matrix, sumOf } from './matrix';

const SaveSegment = lazy(() => import('./SaveSegment'));
const TagCustomers = lazy(() => import('./TagCustomers'));

interface Props {
  port: LookedPort;
  /** What the matrix itself is narrowed to. */
  wanted: WantedRows;
  matrix: Matrix;
  chosen: ReadonlySet<string>;
  segments: ReadonlyMap<string, MapSegment>;
  onShow(selection: NonNullable<Narrowing['chosen']>): void;
  onClear(): void;
}

/** The customers of the chosen cells, and what can be done with them. */
export function ChosenCells({ port, wanted, matrix, chosen, segments, onShow, onClear }: Props) {
  const { tf, lang, local } = useScoreTexts();
  const session = useOpenSession();
  const [saving, setSaving] = useState<'segment' | 'mailing' | 'tag' | null>(null);
  const sum = sumOf(matrix, chosen);
  const label = labelOf(matrix.pair, chosen);
  const conditions = conditionsOf(matrix.pair, chosen);
  const both = wantedRows(
    {
      search: wanted.search ?? '',
      filters: {},
      chosen: { label, conditions: wanted.filter ? { all: [JSON.parse(wanted.filter), conditions] } : conditions },
    },
    port.columns,
  );
  const segment = wholeSegment(matrix, chosen);
  const known = segment ? segments.get(segment.id) : undefined;
  const title = segment ? local(known?.title) || segment.name : label;
  const filter = session ? filterType(session.types) : undefined;
  return (
    <>
      <h3 className={classes.head}>
        {label}
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={tf('matrix.clear')} onClick={onClear}>
          <IconX size={15} aria-hidden="true" />
        </ActionIcon>
      </h3>
      <dl className={classes.facts} aria-live="polite">
        <dt>{tf('measure.customers')}</dt>
        <dd>
          {count(sum.customers, lang)} · {percent(sum.customers, matrix.total.customers, lang)}
        </dd>
        <dt>{tf('measure.revenue')}</dt>
        <dd>
          {money(sum.revenue, lang)} · {percent(sum.revenue, matrix.total.revenue, lang)}
        </dd>
      </dl>
      <div className={classes.actions}>
        <Button.Group>
          <Button
            flex={1}
            size="xs"
            leftSection={<IconList size={15} aria-hidden="true" />}
            onClick={() => onShow({ label, conditions })}
          >
            {tf('do.list')}
          </Button>
          <ExportMenu port={port} wanted={both} />
        </Button.Group>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconBookmark size={15} aria-hidden="true" />}
          onClick={() => setSaving('segment')}
        >
          {tf('do.save')}
        </Button>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconTag size={15} aria-hidden="true" />}
          onClick={() => setSaving('tag')}
        >
          {tf('do.tag')}
        </Button>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconMailForward size={15} aria-hidden="true" />}
          onClick={() => setSaving('mailing')}
        >
          {tf('do.mail')}
        </Button>
        {session && filter && (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconFilterPlus size={15} aria-hidden="true" />}
            onClick={() => addFilter(session, filter, port.place, conditions, title)}
          >
            {tf('do.filter')}
          </Button>
        )}
      </div>
      <Suspense>
        {saving === 'tag' && (
          <TagCustomers port={port} wanted={both} customers={sum.customers} close={() => setSaving(null)} />
        )}
        {saving && saving !== 'tag' && (
          <SaveSegment
            port={port}
            wanted={both}
            title={title}
            colour={known?.colour}
            customers={sum.customers}
            mailing={saving === 'mailing'}
            close={() => setSaving(null)}
          />
        )}
      </Suspense>
    </>
  );
}

/** The segment that the chosen cells are, where all of them have the same. */
function wholeSegment(matrix: Matrix, chosen: ReadonlySet<string>): { id: string; name: string } | null {
  const found = [...chosen].flatMap(key => {
    const [column, row] = key.split(' ').map(Number);
    return matrix.cell(column ?? 0, row ?? 0).segments;
  });
  const [first] = found;
  return first && found.every(s => s.id === first.id) ? first : null;
}

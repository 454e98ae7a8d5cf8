import { Loader, MultiSelect, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ApiFault } from '../../api/fault';
import { useNodeTypes } from '../../api/queries';
import { captionIn } from '../../flow/document';
import { typeOf } from '../../flow/typeOf';
import { count, moment } from '../../shared/format';
import { usePreviewTexts } from '../texts';
import type { ViewerProps } from '../viewer';
import classes from './compare.module.css';
import { Differences } from './Differences';
import { Summary } from './Summary';
import {
  type Comparison,
  type DifferenceKind,
  type Other,
  type OtherPort,
  useComparison,
  useOtherRuns,
  useRunPorts,
} from './useComparison';

/** The port beside another, or beside itself in another run: what is new, gone and changed. */
export default function CompareViewer({ port }: ViewerProps) {
  const { t, tf, lang, local } = usePreviewTexts();
  const types = useNodeTypes();
  const runs = useOtherRuns(port.scenario);
  const before = runs.data?.items.find(r => r.id !== port.run && r.status === 'succeeded');
  const [chosenRun, chooseRun] = useState<string | null>(null);
  const run = chosenRun ?? before?.id ?? null;
  const ports = useRunPorts(run);
  const here = `${port.place.node}.${port.place.port}`;
  const [chosenPort, choosePort] = useState(here);
  const [keys, setKeys] = useState<string[]>([]);
  const [kind, setKind] = useState<DifferenceKind | null>(null);
  const [column, setColumn] = useState<string | null>(null);
  const offered = (ports.data ?? []).filter(p => run !== port.run || `${p.node}.${p.port}` !== here);
  const chosen =
    offered.find(p => `${p.node}.${p.port}` === chosenPort) ?? (chosenRun === null ? undefined : offered[0]);
  const other: Other | null =
    run && chosen ? { withRun: run, withNode: chosen.node, withPort: chosen.port, key: keys } : null;
  const said = useComparison(port, other);
  const shown = kind ?? firstOf(said.data);
  const captionOf = ({ of, node, port: name }: OtherPort) => {
    const type = typeOf(types.data ?? new Map(), of);
    const label = local(type?.outputs.find(p => p.name === name)?.label) || name;
    return `${captionIn(of?.title, lang) || local(type?.title) || node}: ${label}`;
  };
  const common = said.data ? [...said.data.keys, ...said.data.columns.map(c => c.name)] : [];
  return (
    <div className={classes.viewer}>
      <div className={classes.choice}>
        <NativeSelect
          size="xs"
          label={tf('compare.run')}
          value={run ?? ''}
          onChange={event => chooseRun(event.currentTarget.value)}
        >
          {run === null && <option value="">{tf('compare.choose')}</option>}
          {runs.data?.items.map(r => (
            <option key={r.id} value={r.id}>
              {`${moment(r.startedAt, lang)}${r.id === port.run ? ` – ${tf('compare.thisRun')}` : ''}`}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          size="xs"
          label={tf('compare.port')}
          value={chosen ? `${chosen.node}.${chosen.port}` : ''}
          onChange={event => choosePort(event.currentTarget.value)}
        >
          {!chosen && <option value="">{tf('compare.choose')}</option>}
          {offered.map(p => (
            <option key={`${p.node}.${p.port}`} value={`${p.node}.${p.port}`}>
              {`${captionOf(p)} (${count(p.rows ?? 0, lang)})`}
            </option>
          ))}
        </NativeSelect>
        <MultiSelect
          size="xs"
          label={tf('compare.keys')}
          description={said.data?.proposed ? tf('compare.proposed') : undefined}
          data={common}
          value={keys.length > 0 ? keys : (said.data?.keys ?? [])}
          onChange={setKeys}
          disabled={common.length === 0}
          searchable
          comboboxProps={{ shadow: 'md' }}
        />
      </div>
      <div className={classes.result}>
        {said.data && <Summary said={said.data} kind={shown} column={column} onKind={setKind} onColumn={setColumn} />}
        {!other && !runs.isPending && !ports.isFetching && (
          <p className={classes.hint}>{before || chosenRun ? tf('compare.noPort') : tf('compare.noRun')}</p>
        )}
        {said.isFetching && <Loader size="sm" m="md" aria-label={tf('stat.counting')} />}
        {said.error && (
          <p className={classes.hint} role="alert">
            {said.error instanceof ApiFault
              ? said.error.remarks.map(r => `${r.message} ${r.remedy}`).join(' ')
              : t('fault.unreachable')}
          </p>
        )}
        {said.data && other && (
          <Differences
            key={`${shown} ${column} ${JSON.stringify(other)}`}
            port={port}
            other={{ ...other, key: [...said.data.keys] }}
            said={said.data}
            kind={shown}
            column={column}
          />
        )}
      </div>
    </div>
  );
}

/** What is listed at first: the first way in which rows differ at all. */
const firstOf = (said: Comparison | undefined): DifferenceKind =>
  (['changed', 'onlyLeft', 'onlyRight'] as const).find(kind => (said?.[kind] ?? 0) > 0) ?? 'changed';

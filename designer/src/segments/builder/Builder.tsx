import '@mantine/core/styles/Checkbox.css';
import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useNodeTypes } from '../../api/queries';
import type { JsonObject } from '../../flow/json';
import { ConditionGroup } from '../../node-panels/fields/ConditionGroup';
import { ConditionSurroundingsProvider } from '../../node-panels/fields/conditionKinds';
import { readGroup, writeGroup } from '../../node-panels/fields/conditions';
import { freeSegmentId } from '../../shared/freeSegmentId';
import table from '../../shared/ui/Table.module.css';
import { tellFault } from '../../shared/ui/toasts';
import { reloadAfter } from '../segments';
import { useSegmentsTexts } from '../texts';
import classes from './Builder.module.css';
import { build, type Terms, useCount } from './building';
import { CountPanel } from './CountPanel';
import { kinds } from './kinds';
import { isEmptyRule } from './rule';
import { Schedule } from './Schedule';

interface Props {
  /** Null for a new segment. */
  id: string | null;
  terms: Terms;
  start: {
    name: string;
    conditions: JsonObject;
    everyDayAt: string | null;
    timeZone: string | undefined;
    /** The scenario, where somebody has edited it by hand. */
    changedElsewhere: string | null;
  };
}

/** The engine's remark on a comparison that has no value yet. */
const unfilled = 'RF1244';

/** That there are no conditions is seen. */
const isSeen = 'RF4361';

/** While one types, counting waits for so long. */
const pause = 250;

export function Builder({ id, terms, start }: Props) {
  const { tf, local } = useSegmentsTexts();
  const [conditions, setConditions] = useState(start.conditions);
  const [name, setName] = useState(start.name);
  const [at, setAt] = useState(start.everyDayAt);
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const [settled] = useDebouncedValue(conditions, pause);
  const counted = useCount(settled);
  const operators = useNodeTypes()
    .data?.get('segments.build')
    ?.settings.find(s => s.name === 'conditions')?.operators;
  const titles = useMemo(
    () =>
      new Map(
        terms.columns.map(c => [
          c.name,
          { title: local(c.title), group: c.group ? local(c.group) : tf('build.attributes'), help: local(c.help) },
        ]),
      ),
    [terms, local, tf],
  );
  // While the next count is awaited, what was told of the one before may be about something else.
  const isTold = settled === conditions && !counted.isPlaceholderData;
  const remarks = useMemo(
    () =>
      (isTold ? (counted.data?.remarks ?? []) : []).map(r =>
        r.code === unfilled ? { ...r, message: tf('build.fillIn'), remedy: '' } : r,
      ),
    [isTold, counted.data, tf],
  );
  const surroundings = useMemo(
    () => ({
      kinds: kinds.map(k => ({ ...k, label: tf(`build.kinds.${k.name}`) })),
      titles,
      remarks: remarks.filter(r => r.setting),
    }),
    [titles, remarks, tf],
  );
  const isWrong = remarks.some(r => r.severity === 'error');
  const save = async () => {
    setBusy(true);
    try {
      const built = await build(id ?? (await freeSegmentId(name)), name.trim(), conditions, at);
      navigate(`/segments/${built.segment.id}`);
      reloadAfter(built.run).catch(tellFault);
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  if (terms.columns.length === 0) {
    return (
      <p className={table.empty}>
        {tf('build.noBase')} <Link href="/recipes/base-import">{tf('build.toImport')}</Link>
      </p>
    );
  }
  return (
    <form
      className={classes.builder}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.main}>
        {start.changedElsewhere && (
          <p className={classes.warning} role="note">
            {tf('build.changedElsewhere')}{' '}
            <Link href={`/scenarios/${start.changedElsewhere}`}>{tf('build.openScenario')}</Link>
          </p>
        )}
        <ConditionSurroundingsProvider value={surroundings}>
          <ConditionGroup
            group={readGroup(conditions as never)}
            change={group => setConditions(writeGroup(group))}
            done={() => {}}
            columns={terms.columns.map(c => ({ name: c.name, type: c.type }))}
            operators={operators ?? []}
            label={tf('build.conditions')}
          />
        </ConditionSurroundingsProvider>
        <p className={classes.explain}>{tf('build.explain')}</p>
      </div>
      <div className={classes.side}>
        <CountPanel
          counted={counted}
          remarks={remarks.filter(r => !r.setting && r.severity !== 'info' && r.code !== isSeen)}
        />
        <div className={classes.save}>
          <TextInput
            label={tf('build.name')}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
            maxLength={200}
            required
          />
          <Schedule at={at} timeZone={start.timeZone} change={setAt} />
          <Group gap={10}>
            <Button type="submit" loading={busy} disabled={isWrong || isEmptyRule(conditions)}>
              {tf(id === null ? 'build.make' : 'build.saveRule')}
            </Button>
            <Button variant="default" onClick={() => navigate(id === null ? '/segments' : `/segments/${id}`)}>
              {tf('build.cancel')}
            </Button>
          </Group>
        </div>
      </div>
    </form>
  );
}

import '@mantine/core/styles/Checkbox.css';
import { ActionIcon, Button, Checkbox, Group as Row, SegmentedControl } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Column } from '../../editor/checking';
import { kindOf } from '../../flow/columns';
import type { Operator } from '../../flow/nodeTypes';
import { usePanelTexts } from '../texts';
import classes from './Condition.module.css';
import { ConditionRow } from './ConditionRow';
import { useConditionSurroundings } from './conditionKinds';
import { type Group, isComparison, isGroup, type Join, type Part, placeOf } from './conditions';
import { OtherCondition } from './OtherCondition';
import { remarksAt } from './remarksAt';

interface Props {
  group: Group;
  change(group: Group): void;
  done(): void;
  remove?(): void;
  columns: readonly Column[] | null;
  operators: readonly Operator[];
  label: string;
  /** Where the group stands in the JSON; empty for the outermost one. */
  path?: string;
}

/** A pair of brackets. */
export function ConditionGroup({ group, change, done, remove, columns, operators, label, path = '' }: Props) {
  const { t, tf } = usePanelTexts();
  const { kinds, remarks } = useConditionSurroundings();
  const put = (at: number, part: Part) =>
    change({ ...group, parts: group.parts.map((old, i) => (i === at ? part : old)) });
  const drop = (at: number) => change({ ...group, parts: group.parts.filter((_, i) => i !== at) });
  const add = (part: Part) => change({ ...group, parts: [...group.parts, part] });
  const first = columns?.[0];
  const fresh = (): Part => ({
    column: first?.name ?? '',
    op: operators.find(o => o.kinds.includes(kindOf(first?.type ?? 'text')))?.name ?? 'equals',
  });
  return (
    <fieldset className={classes.group} aria-label={label}>
      <Row gap={6} justify="space-between" wrap="nowrap">
        <SegmentedControl
          size="xs"
          aria-label={t('condition.join')}
          value={group.join}
          onChange={join => change({ ...group, join: join as Join })}
          data={[
            { value: 'all', label: t('condition.all') },
            { value: 'any', label: t('condition.any') },
          ]}
        />
        <Checkbox
          size="xs"
          label={tf('condition.not')}
          title={tf('condition.notHint')}
          checked={group.not ?? false}
          onChange={event => change({ ...group, not: event.currentTarget.checked })}
        />
        {remove && (
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('condition.removeGroup')} onClick={remove}>
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        )}
      </Row>
      {group.parts.map((part, at) => {
        const common = { done, remove: () => drop(at), columns, operators };
        // biome-ignore-start lint/suspicious/noArrayIndexKey: conditions have no name but their place
        return isGroup(part) ? (
          <ConditionGroup
            key={at}
            {...common}
            group={part}
            change={next => put(at, next)}
            label={t('condition.brackets')}
            path={placeOf(group, at, path)}
          />
        ) : isComparison(part) ? (
          <ConditionRow
            key={at}
            {...common}
            comparison={part}
            change={next => put(at, next)}
            label={t('condition.one', { number: at + 1 })}
            remarks={remarksAt(remarks, placeOf(group, at, path))}
          />
        ) : (
          <OtherCondition
            key={at}
            raw={part.raw}
            change={raw => put(at, { raw })}
            done={done}
            remove={common.remove}
            label={t('condition.one', { number: at + 1 })}
            path={placeOf(group, at, path)}
          />
        );
        // biome-ignore-end lint/suspicious/noArrayIndexKey: conditions have no name but their place
      })}
      <Row gap={6}>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconPlus size={13} aria-hidden="true" />}
          onClick={() => add(fresh())}
        >
          {t('condition.add')}
        </Button>
        {kinds.map(kind => (
          <Button
            key={kind.name}
            size="compact-xs"
            variant="light"
            leftSection={<kind.icon size={13} aria-hidden="true" />}
            onClick={() => add({ raw: kind.fresh() })}
          >
            {kind.label}
          </Button>
        ))}
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => add({ join: group.join === 'all' ? 'any' : 'all', parts: [fresh()] })}
        >
          {t('condition.addGroup')}
        </Button>
      </Row>
    </fieldset>
  );
}

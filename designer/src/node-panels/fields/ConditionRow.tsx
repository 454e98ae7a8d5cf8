import { ActionIcon, Checkbox, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Remark } from '../../api/fault';
import type { Column } from '../../editor/checking';
import { kindOf } from '../../flow/columns';
import type { Operator } from '../../flow/nodeTypes';
import { RemarkLine } from '../RemarkLine';
import { usePanelTexts } from '../texts';
import classes from './Condition.module.css';
import { ConditionColumn } from './ConditionColumn';
import { ConditionOperand } from './ConditionOperand';
import type { Comparison } from './conditions';

interface Props {
  comparison: Comparison;
  change(comparison: Comparison): void;
  done(): void;
  remove(): void;
  columns: readonly Column[] | null;
  operators: readonly Operator[];
  label: string;
  remarks?: readonly Remark[];
}

/** Column, comparison, value. */
export function ConditionRow({ comparison, change, done, remove, columns, operators, label, remarks = [] }: Props) {
  const { t, tf, local } = usePanelTexts();
  const column = columns?.find(c => c.name.toLowerCase() === comparison.column.toLowerCase());
  const kind = column ? kindOf(column.type) : null;
  const fitting = operators.filter(o => kind === null || o.kinds.includes(kind) || o.name === comparison.op);
  const operator = operators.find(o => o.name === comparison.op);
  const compare = (op: string) => {
    const next = operators.find(o => o.name === op);
    const { value, ...rest } = comparison;
    change(next?.values === operator?.values && value !== undefined ? { ...rest, op, value } : { ...rest, op });
  };
  return (
    <fieldset className={classes.row} aria-label={label}>
      <ConditionColumn
        name={comparison.column}
        columns={columns}
        label={`${label}: ${t('condition.column')}`}
        change={name => change({ ...comparison, column: name })}
        done={done}
      />
      <ActionIcon
        className={classes.remove}
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('condition.remove')}
        onClick={remove}
      >
        <IconX size={14} aria-hidden="true" />
      </ActionIcon>
      <Select
        size="xs"
        className={classes.op}
        aria-label={`${label}: ${t('condition.comparison')}`}
        data={fitting.map(o => ({ value: o.name, label: local(o.label) }))}
        value={comparison.op}
        allowDeselect={false}
        onChange={op => op && compare(op)}
      />
      <div className={classes.value}>
        <ConditionOperand
          comparison={comparison}
          change={change}
          done={done}
          operator={operator}
          kind={kind}
          columns={columns}
          label={label}
        />
      </div>
      {operator?.canIgnoreCase && (kind === null || kind === 'text') && (
        <Checkbox
          className={classes.whole}
          size="xs"
          label={tf('condition.ignoreCase')}
          checked={comparison.ignoreCase ?? false}
          onChange={event => {
            const { ignoreCase: _, ...rest } = comparison;
            change(event.currentTarget.checked ? { ...rest, ignoreCase: true } : rest);
          }}
        />
      )}
      {remarks.length > 0 && (
        <div className={classes.whole}>
          {remarks.map(remark => (
            <RemarkLine key={`${remark.code} ${remark.setting}`} remark={remark} />
          ))}
        </div>
      )}
    </fieldset>
  );
}

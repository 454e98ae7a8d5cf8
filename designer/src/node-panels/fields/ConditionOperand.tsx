import { NativeSelect, Select } from '@mantine/core';
import type { Column } from '../../editor/checking';
import { useParameters } from '../../editor/session';
import { kindOf } from '../../flow/columns';
import { captionIn } from '../../flow/document';
import type { Json } from '../../flow/json';
import type { Operator } from '../../flow/nodeTypes';
import { referenceOf, referenceTo } from '../../flow/references';
import { usePanelTexts } from '../texts';
import classes from './Condition.module.css';
import { ConditionValue } from './ConditionValue';
import type { Comparison } from './conditions';

interface Props {
  comparison: Comparison;
  change(comparison: Comparison): void;
  done(): void;
  operator: Operator | undefined;
  kind: string | null;
  columns: readonly Column[] | null;
  label: string;
}

type With = 'value' | 'column' | 'parameter';

/** What a column is compared with: a value, another column, or a parameter. */
export function ConditionOperand({ comparison, change, done, operator, kind, columns, label }: Props) {
  const { t, tf, lang } = usePanelTexts();
  const parameters = useParameters();
  const values = operator?.values ?? 'one';
  const plain = (
    <ConditionValue comparison={comparison} change={change} done={done} values={values} kind={kind} label={label} />
  );
  if (values !== 'one') {
    return plain;
  }
  const { value } = comparison;
  const other = columnOf(value);
  const parameter = referenceOf(value);
  const compared: With = other !== null ? 'column' : parameter !== null ? 'parameter' : 'value';
  const put = (next: Json) => {
    change({ ...comparison, value: next });
    done();
  };
  const turn = (next: With) =>
    put(next === 'column' ? { column: '' } : next === 'parameter' ? referenceTo(parameters[0]?.name ?? '') : '');
  const fitting = (columns ?? []).filter(c => kind === null || kindOf(c.type) === kind).map(c => c.name);
  const name = `${label}: ${tf('condition.comparedWith')}`;
  return (
    <div className={classes.operand}>
      <NativeSelect
        size="xs"
        aria-label={name}
        value={compared}
        onChange={event => turn(event.currentTarget.value as With)}
        data={[
          { value: 'value', label: tf('condition.value') },
          { value: 'column', label: tf('condition.column') },
          ...(parameters.length > 0 || compared === 'parameter'
            ? [{ value: 'parameter', label: tf('condition.parameter') }]
            : []),
        ]}
      />
      {compared === 'column' ? (
        <Select
          size="xs"
          aria-label={`${label}: ${tf('condition.otherColumn')}`}
          placeholder={t('field.column')}
          data={other && !fitting.includes(other) ? [...fitting, other] : fitting}
          value={other || null}
          searchable
          onChange={next => put({ column: next ?? '' })}
        />
      ) : compared === 'parameter' ? (
        <Select
          size="xs"
          aria-label={`${label}: ${t('field.parameter')}`}
          data={parameters.map(p => ({ value: p.name, label: captionIn(p.title, lang) || p.name }))}
          value={parameter}
          allowDeselect={false}
          onChange={next => next && put(referenceTo(next))}
        />
      ) : (
        plain
      )}
    </div>
  );
}

function columnOf(value: Json | undefined): string | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.column === 'string'
    ? value.column
    : null;
}

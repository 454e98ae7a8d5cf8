import { Autocomplete, Select } from '@mantine/core';
import type { Column } from '../../editor/checking';
import { ColumnTypeSign } from '../../shared/ui/ColumnTypeSign';
import { usePanelTexts } from '../texts';
import classes from './Condition.module.css';
import { columnTexts } from './columnTexts';
import { useConditionSurroundings } from './conditionKinds';

interface Props {
  name: string;
  columns: readonly Column[] | null;
  label: string;
  change(name: string): void;
  done(): void;
}

/** The column that is compared: by its name, or by its title where the page knows titles. */
export function ConditionColumn({ name, columns, label, change, done }: Props) {
  const { t } = usePanelTexts();
  const { titles } = useConditionSurroundings();
  const common = {
    size: 'xs',
    className: classes.column,
    'aria-label': label,
    placeholder: t('field.column'),
    maxDropdownHeight: 320,
    onBlur: done,
  } as const;
  if (!titles) {
    return (
      <Autocomplete
        {...common}
        data={(columns ?? []).map(c => c.name)}
        value={name}
        openOnFocus
        onChange={change}
        renderOption={({ option }) => columnTexts(option.value, columns)}
      />
    );
  }
  const item = (column: string) => ({ value: column, label: titles.get(column)?.title ?? column });
  const groupOf = (column: Column) => titles.get(column.name)?.group ?? '';
  const groups = [...new Set((columns ?? []).map(groupOf))];
  const isKnown = columns?.some(c => c.name === name) ?? false;
  return (
    <Select
      {...common}
      data={[
        ...(isKnown || !name ? [] : [item(name)]),
        ...groups.map(group => ({
          group,
          items: (columns ?? []).filter(c => groupOf(c) === group).map(c => item(c.name)),
        })),
      ]}
      value={name || null}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('field.noColumn')}
      title={titles.get(name)?.help}
      // What has been chosen is no search: what is typed takes its place.
      onFocus={event => event.currentTarget.select()}
      onChange={next => next && change(next)}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <ColumnTypeSign type={columns?.find(c => c.name === option.value)?.type ?? ''} />
          <span>
            {option.label}
            <small>{titles.get(option.value)?.help}</small>
          </span>
        </span>
      )}
    />
  );
}

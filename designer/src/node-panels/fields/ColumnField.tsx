import { Autocomplete } from '@mantine/core';
import { kindOf } from '../../flow/columns';
import { useTexts } from '../../shared/i18n';
import { columnTexts } from './columnTexts';
import type { FieldProps } from './field';

/** A column of the input; one that has vanished above still stands there, with its remark. */
export function ColumnField({ setting, value, change, done, columns, label, invalid }: FieldProps) {
  const { t } = useTexts();
  const known = columns(setting.port ?? '');
  const allowed = setting.allowed ?? [];
  const names = (known ?? []).filter(c => allowed.length === 0 || allowed.includes(kindOf(c.type))).map(c => c.name);
  return (
    <Autocomplete
      aria-label={label}
      error={invalid}
      data={names}
      value={typeof value === 'string' ? value : ''}
      placeholder={known ? t('field.column') : t('field.columnUnknown')}
      maxDropdownHeight={260}
      openOnFocus
      onBlur={done}
      onChange={next => change(next || undefined)}
      renderOption={({ option }) => columnTexts(option.value, known)}
    />
  );
}

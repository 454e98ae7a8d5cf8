import { TagsInput } from '@mantine/core';
import { kindOf } from '../../flow/columns';
import { useTexts } from '../../shared/i18n';
import { columnTexts } from './columnTexts';
import type { FieldProps } from './field';

export function ColumnsField({ setting, value, change, columns, label, invalid }: FieldProps) {
  const { t } = useTexts();
  const known = columns(setting.port ?? '');
  const allowed = setting.allowed ?? [];
  const list = Array.isArray(value) ? value : Array.isArray(setting.default) ? setting.default : [];
  return (
    <TagsInput
      aria-label={label}
      error={invalid}
      data={(known ?? []).filter(c => allowed.length === 0 || allowed.includes(kindOf(c.type))).map(c => c.name)}
      value={list.filter(v => typeof v === 'string')}
      placeholder={known ? t('field.columns') : t('field.columnUnknown')}
      maxDropdownHeight={260}
      clearable
      onChange={change}
      renderOption={({ option }) => columnTexts(option.value, known)}
    />
  );
}

import { MultiSelect, TagsInput } from '@mantine/core';
import { useTexts } from '../../shared/i18n';
import type { FieldProps } from './field';

export function ChoicesField({ setting, value, change, label, invalid }: FieldProps) {
  const { local } = useTexts();
  const data = (setting.choices ?? []).map(c => ({ value: c.value, label: local(c.label) }));
  const list = Array.isArray(value) ? value : Array.isArray(setting.default) ? setting.default : [];
  const chosen = list.filter(v => typeof v === 'string');
  if (!setting.allowOther) {
    return (
      <MultiSelect
        aria-label={label}
        error={invalid}
        data={data}
        value={chosen}
        onChange={change}
        searchable
        clearable
      />
    );
  }
  // A tag is what stands in the scenario for values of one's own, and the label for those that are offered.
  const toLabel = (v: string) => data.find(d => d.value === v)?.label ?? v;
  const toValue = (text: string) => data.find(d => d.label === text)?.value ?? text;
  return (
    <TagsInput
      aria-label={label}
      error={invalid}
      data={data.map(d => d.label)}
      value={chosen.map(toLabel)}
      onChange={next => change(next.map(toValue))}
      clearable
    />
  );
}

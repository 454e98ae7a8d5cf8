import { SegmentedControl, Select } from '@mantine/core';
import { useTexts } from '../../shared/i18n';
import type { FieldProps } from './field';

/** Few short choices side by side, more of them in a list. */
export function ChoiceField({ setting, value, change, label, invalid }: FieldProps) {
  const { local } = useTexts();
  const choices = (setting.choices ?? []).map(c => ({ value: c.value, label: local(c.label) }));
  const shown = typeof value === 'string' ? value : typeof setting.default === 'string' ? setting.default : null;
  const letters = choices.reduce((sum, c) => sum + c.label.length + 3, 0);
  const help = local(setting.choices?.find(c => c.value === shown)?.help);
  return (
    <>
      {choices.length <= 3 && letters <= 34 && shown !== null ? (
        <SegmentedControl fullWidth size="xs" aria-label={label} data={choices} value={shown} onChange={change} />
      ) : (
        <Select
          aria-label={label}
          error={invalid}
          data={choices}
          value={shown}
          onChange={next => change(next ?? undefined)}
          searchable={choices.length > 8}
          allowDeselect={false}
        />
      )}
      {help && <small>{help}</small>}
    </>
  );
}

import { TextInput } from '@mantine/core';
import type { FieldProps } from './field';

export function DateField({ setting, value, change, done, label, invalid }: FieldProps) {
  const shown = value ?? setting.default;
  return (
    <TextInput
      type="date"
      aria-label={label}
      error={invalid}
      value={typeof shown === 'string' ? shown : ''}
      onBlur={done}
      onChange={event => change(event.currentTarget.value || undefined)}
    />
  );
}

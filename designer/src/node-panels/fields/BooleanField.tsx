import { Switch } from '@mantine/core';
import type { FieldProps } from './field';

export function BooleanField({ setting, value, change, label }: FieldProps) {
  return (
    <Switch
      aria-label={label}
      checked={(value ?? setting.default) === true}
      onChange={event => change(event.currentTarget.checked)}
    />
  );
}

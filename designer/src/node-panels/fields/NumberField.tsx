import { NumberInput } from '@mantine/core';
import { useTexts } from '../../shared/i18n';
import type { FieldProps } from './field';

export function NumberField({ setting, value, change, done, label, invalid }: FieldProps) {
  const { local } = useTexts();
  const shown = value ?? setting.default;
  return (
    <NumberInput
      aria-label={label}
      error={invalid}
      value={typeof shown === 'number' || typeof shown === 'string' ? shown : ''}
      allowDecimal={setting.kind === 'number'}
      thousandSeparator=" "
      suffix={local(setting.unit) ? ` ${local(setting.unit)}` : ''}
      onBlur={done}
      onChange={next => change(next === '' ? undefined : next)}
    />
  );
}

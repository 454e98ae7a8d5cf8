import { Textarea, TextInput } from '@mantine/core';
import type { FieldProps } from './field';

export function TextField({ setting, value, change, done, label, invalid }: FieldProps) {
  const text =
    typeof value === 'string' ? value : value === undefined ? String(setting.default ?? '') : JSON.stringify(value);
  const common = {
    'aria-label': label,
    error: invalid,
    value: text,
    placeholder: setting.placeholder,
    maxLength: setting.maxLength,
    onBlur: done,
    onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  };
  const isCode = setting.language !== undefined && setting.language !== 'plain';
  const styles = isCode ? { input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } } : undefined;
  return setting.multiline || (isCode && setting.language !== 'cron') ? (
    <Textarea
      {...common}
      styles={styles}
      autosize
      minRows={setting.multiline ? 3 : 1}
      maxRows={14}
      spellCheck={!isCode}
    />
  ) : (
    <TextInput {...common} styles={styles} />
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../shared/i18n';
import type { FieldProps } from './field';

const read = (text: string): number[] =>
  text
    .split(/[;\s]+/)
    .filter(Boolean)
    .map(part => Number(part.replace(',', '.')))
    .filter(Number.isFinite);

/** Ascending numbers, written one behind the other. */
export function NumbersField({ value, change, done, label, invalid }: FieldProps) {
  const { t } = useTexts();
  const list = Array.isArray(value) ? value.join('; ') : '';
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      aria-label={label}
      error={invalid}
      value={draft ?? list}
      placeholder={t('field.numbers')}
      onChange={event => {
        setDraft(event.currentTarget.value);
        change(read(event.currentTarget.value));
      }}
      onBlur={() => {
        setDraft(null);
        done();
      }}
    />
  );
}

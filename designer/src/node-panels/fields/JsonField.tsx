import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../../flow/json';
import { useTexts } from '../../shared/i18n';
import type { FieldProps } from './field';

/** The value as it stands in the file, for kinds that have no field of their own. */
export function JsonField({ setting, value, change, done, label, invalid }: FieldProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  const shown = draft ?? JSON.stringify(value ?? setting.default, null, 2);
  return (
    <Textarea
      aria-label={label}
      error={broken ? t('field.badJson') : invalid}
      value={shown}
      autosize
      minRows={2}
      maxRows={16}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
      onChange={event => {
        setDraft(event.currentTarget.value);
        const read = parse(event.currentTarget.value);
        setBroken(read === undefined);
        if (read !== undefined) {
          change(read);
        }
      }}
      onBlur={() => {
        if (!broken) {
          setDraft(null);
        }
        done();
      }}
    />
  );
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

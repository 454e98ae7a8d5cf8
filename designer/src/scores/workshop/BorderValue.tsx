import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useScoreTexts } from '../texts';

interface Props {
  label: string;
  value: number;
  whole: boolean;
  onChange(value: number): void;
}

/** A border as a number; it is taken over when the field is left, so that half a number moves nothing. */
export function BorderValue({ label, value, whole, onChange }: Props) {
  const { lang } = useScoreTexts();
  const [draft, setDraft] = useState<number | string | null>(null);
  const take = () => {
    if (typeof draft === 'number') {
      onChange(draft);
    }
    setDraft(null);
  };
  return (
    <NumberInput
      size="xs"
      aria-label={label}
      value={draft ?? value}
      decimalScale={whole ? 0 : 2}
      thousandSeparator={lang === 'ru' ? '\u00a0' : ','}
      decimalSeparator={lang === 'ru' ? ',' : '.'}
      hideControls
      onChange={setDraft}
      onBlur={take}
      onKeyDown={event => event.key === 'Enter' && take()}
    />
  );
}

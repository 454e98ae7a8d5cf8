import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { captionIn, type Parameter } from '../../flow/document';
import type { Json } from '../../flow/json';
import { useTexts } from '../i18n';
import { FilePick } from './FilePick';

interface Props {
  parameter: Parameter;
  value: Json | undefined;
  change(value: Json | undefined): void;
  done?(): void;
}

/** A field for the value of a parameter. A text with a reference in it is edited as a text, whatever the type. */
export function ParameterValue({ parameter, value, change, done }: Props) {
  const { lang } = useTexts();
  const label = captionIn(parameter.title, lang) || parameter.name;
  const refers = typeof value === 'string' && value.includes('${');
  if (parameter.choices?.length && !refers) {
    return (
      <Select
        size="sm"
        aria-label={label}
        data={parameter.choices}
        value={value === undefined ? null : String(value)}
        onChange={next => change(next ?? undefined)}
      />
    );
  }
  if ((parameter.type === 'integer' || parameter.type === 'number') && !refers) {
    return (
      <NumberInput
        size="sm"
        aria-label={label}
        allowDecimal={parameter.type === 'number'}
        value={typeof value === 'number' ? value : ''}
        onBlur={done}
        onChange={next => change(next === '' ? undefined : next)}
      />
    );
  }
  if (parameter.type === 'boolean' && !refers) {
    return (
      <Switch aria-label={label} checked={value === true} onChange={event => change(event.currentTarget.checked)} />
    );
  }
  if (parameter.type === 'file' && !refers) {
    return (
      <FilePick
        label={label}
        value={typeof value === 'string' ? value : ''}
        change={next => change(next || undefined)}
        done={done}
      />
    );
  }
  return (
    <TextInput
      size="sm"
      type={parameter.type === 'date' && !refers ? 'date' : 'text'}
      aria-label={label}
      value={value === undefined || value === null ? '' : String(value)}
      onBlur={done}
      onChange={event =>
        change(event.currentTarget.value === '' && parameter.type !== 'text' ? undefined : event.currentTarget.value)
      }
    />
  );
}

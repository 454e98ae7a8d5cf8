import { Group, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { Json } from '../../flow/json';
import type { Operator } from '../../flow/nodeTypes';
import { useTexts } from '../../shared/i18n';
import type { Comparison } from './conditions';

interface Props {
  comparison: Comparison;
  change(comparison: Comparison): void;
  done(): void;
  values: Operator['values'];
  kind: string | null;
  label: string;
}

const numeric = (kind: string | null): boolean => kind !== null && ['integer', 'decimal', 'real'].includes(kind);

/** What is compared with: nothing, one value, two or many; in the form that suits the column. */
export function ConditionValue({ comparison, change, done, values, kind, label }: Props) {
  const { t } = useTexts();
  const name = `${label}: ${t('condition.value')}`;
  const put = (value: Json) => change({ ...comparison, value });
  const list = Array.isArray(comparison.value) ? comparison.value : [];
  const read = (text: string): Json =>
    numeric(kind) && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  switch (values) {
    case 'none':
      return null;
    case 'many':
      return (
        <TagsInput
          size="xs"
          aria-label={name}
          value={list.map(String)}
          onChange={next => put(next.map(read))}
          placeholder={t('condition.many')}
        />
      );
    case 'days':
      return (
        <NumberInput
          size="xs"
          aria-label={name}
          min={1}
          allowDecimal={false}
          suffix={` ${t('condition.days')}`}
          value={typeof comparison.value === 'number' ? comparison.value : ''}
          onBlur={done}
          onChange={v => put(Number(v))}
        />
      );
    case 'two':
      return (
        <Group gap={4} wrap="nowrap">
          {[0, 1].map(i => (
            <One
              key={i}
              name={`${name} ${i + 1}`}
              kind={kind}
              value={list[i] ?? null}
              read={read}
              done={done}
              put={v => put([0, 1].map(j => (j === i ? v : (list[j] ?? null))))}
            />
          ))}
        </Group>
      );
    default:
      return <One name={name} kind={kind} value={comparison.value ?? null} read={read} done={done} put={put} />;
  }
}

function One({
  name,
  kind,
  value,
  read,
  put,
  done,
}: {
  name: string;
  kind: string | null;
  value: Json;
  read(text: string): Json;
  put(value: Json): void;
  done(): void;
}) {
  const { t } = useTexts();
  if (kind === 'boolean') {
    const data = [
      { value: 'true', label: t('common.yes') },
      { value: 'false', label: t('common.no') },
    ];
    return (
      <Select
        size="xs"
        aria-label={name}
        data={data}
        value={value === null ? null : String(value)}
        onChange={v => put(v === 'true')}
      />
    );
  }
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
  return (
    <TextInput
      size="xs"
      flex={1}
      aria-label={name}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={numeric(kind) ? 'decimal' : undefined}
      value={text}
      placeholder={t('condition.value')}
      onBlur={done}
      onChange={event => put(read(event.currentTarget.value))}
    />
  );
}

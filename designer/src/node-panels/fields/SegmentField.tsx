import { Autocomplete } from '@mantine/core';
import { useSegments } from '../../api/queries';
import { count } from '../../shared/format';
import { useTexts } from '../../shared/i18n';
import type { FieldProps } from './field';

/** The id of a saved segment or of a tag, found by its name too. */
export function SegmentField({ value, change, done, label, invalid }: FieldProps) {
  const { t, lang } = useTexts();
  const segments = new Map(useSegments().data?.map(s => [s.id, s]));
  const titleOf = (id: string) => segments.get(id)?.title[lang] || id;
  const size = (customers: number) => t('field.customers', { count: customers, total: count(customers, lang) });
  const id = typeof value === 'string' ? value : '';
  return (
    <Autocomplete
      aria-label={label}
      error={invalid}
      description={segments.has(id) && titleOf(id) !== id ? titleOf(id) : undefined}
      inputWrapperOrder={['input', 'description', 'error']}
      data={[...segments.keys()]}
      value={id}
      openOnFocus
      // What has been chosen is no search: the others are offered again.
      filter={({ options, search }) =>
        options.filter(
          o =>
            'value' in o &&
            (segments.has(search) || `${o.value} ${titleOf(o.value)}`.toLowerCase().includes(search.toLowerCase())),
        )
      }
      renderOption={({ option }) => (
        <span>
          {titleOf(option.value)}{' '}
          <small>
            {option.value} · {size(segments.get(option.value)?.latest?.customers ?? 0)}
          </small>
        </span>
      )}
      onBlur={done}
      onChange={next => change(next || undefined)}
    />
  );
}

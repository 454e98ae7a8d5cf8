import { Button, Group, Select } from '@mantine/core';
import { useDoc, useSession } from '../editor/session';
import { captionIn, parametersOf } from '../flow/document';
import type { Setting } from '../flow/nodeTypes';
import { useTexts } from '../shared/i18n';

const types: Record<string, string> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  file: 'file',
  secret: 'secret',
};

/** The parameter that a setting takes its value from; one can be made for it. */
export function ParameterField({
  name,
  setting,
  change,
  label,
}: {
  name: string;
  setting: Setting;
  change(name: string): void;
  label: string;
}) {
  const { t, lang } = useTexts();
  const session = useSession();
  const parameters = useDoc(parametersOf);
  const known = parameters.some(p => p.name === name);
  const data = parameters.map(p => ({
    value: p.name,
    label: captionIn(p.title, lang) ? `${captionIn(p.title, lang)} (${p.name})` : p.name,
  }));
  const create = () => {
    const fresh = {
      name,
      type: types[setting.kind] ?? 'text',
      title: setting.label,
      ...(setting.default === null ? {} : { default: setting.default }),
    };
    session.editor.getState().perform({ do: 'parameters', parameters: [...parameters, fresh] });
  };
  return (
    <Group gap={6} wrap="nowrap">
      <Select
        flex={1}
        aria-label={`${label}: ${t('field.parameter')}`}
        data={known ? data : [...data, { value: name, label: name }]}
        value={name}
        allowDeselect={false}
        error={!known}
        onChange={next => next && change(next)}
      />
      {!known && (
        <Button size="sm" variant="light" onClick={create}>
          {t('field.createParameter')}
        </Button>
      )}
    </Group>
  );
}

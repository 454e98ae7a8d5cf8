import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useDoc, useSession } from '../editor/session';
import { captionIn, type Parameter, parametersOf } from '../flow/document';
import { freeId } from '../flow/fragments';
import { useTexts } from '../shared/i18n';
import { ParameterValue } from '../shared/ui/ParameterValue';
import { Prose } from '../shared/ui/Prose';
import classes from './Inspector.module.css';

const types = ['text', 'integer', 'number', 'boolean', 'date', 'file', 'folder', 'secret'] as const;

/** The values that a scenario asks for, with what they are unless others are given. */
export function Parameters() {
  const { t, lang } = useTexts();
  const session = useSession();
  const parameters = useDoc(parametersOf);
  const { perform, seal } = session.editor.getState();
  const put = (next: readonly Parameter[], merge?: string) =>
    perform({ do: 'parameters', parameters: [...next] }, merge);
  const change = (name: string, patch: Partial<Parameter>) =>
    put(
      parameters.map(p => (p.name === name ? { ...p, ...patch } : p)),
      `parameter ${name}`,
    );
  return (
    <section className={classes.section}>
      <h3>{t('parameter.title')}</h3>
      {parameters.map(parameter => (
        <div key={parameter.name} className={classes.parameter}>
          <header>
            <span>{captionIn(parameter.title, lang) || parameter.name}</span>
            <small>{`\${${parameter.name}}`}</small>
            <ActionIcon
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={t('parameter.remove', { name: parameter.name })}
              onClick={() => put(parameters.filter(p => p !== parameter))}
            >
              <IconTrash size={14} aria-hidden="true" />
            </ActionIcon>
          </header>
          <ParameterValue
            parameter={parameter}
            value={parameter.default}
            change={value => change(parameter.name, { default: value })}
            done={seal}
          />
          {captionIn(parameter.help, lang) && (
            <small>
              <Prose text={captionIn(parameter.help, lang)} />
            </small>
          )}
        </div>
      ))}
      <AddParameter add={(name, type) => put([...parameters, { name, type }])} taken={parameters.map(p => p.name)} />
    </section>
  );
}

function AddParameter({ add, taken }: { add(name: string, type: string): void; taken: readonly string[] }) {
  const { t } = useTexts();
  return (
    <form
      className={classes.parameter}
      onSubmit={event => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const name = String(data.get('name') ?? '').trim();
        if (name) {
          add(freeId(name, taken), String(data.get('type') ?? 'text'));
          event.currentTarget.reset();
        }
      }}
    >
      <TextInput
        size="xs"
        name="name"
        aria-label={t('parameter.name')}
        placeholder={t('parameter.name')}
        pattern="[A-Za-z0-9_\-]+"
        title={t('parameter.nameHint')}
        maxLength={64}
        required
      />
      <Select
        size="xs"
        name="type"
        aria-label={t('parameter.type')}
        data={types.map(value => ({ value, label: t(`parameterType.${value}`) }))}
        defaultValue="text"
        allowDeselect={false}
      />
      <Button type="submit" size="compact-sm" variant="light" leftSection={<IconPlus size={14} aria-hidden="true" />}>
        {t('parameter.add')}
      </Button>
    </form>
  );
}

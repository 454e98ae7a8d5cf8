import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import type { Remark } from '../api/fault';
import type { Json } from '../flow/json';
import type { Setting } from '../flow/nodeTypes';
import { FileField } from '../node-panels/fields/FileField';
import { SecretField } from '../node-panels/fields/SecretField';
import { RemarkLine } from '../node-panels/RemarkLine';
import { Prose } from '../shared/ui/Prose';
import type { RecipeParameter } from './needs';
import classes from './Recipes.module.css';
import { useRecipesTexts } from './texts';

interface Props {
  parameter: RecipeParameter;
  /** Undefined takes the default. */
  value: Json | undefined;
  change(value: Json | undefined): void;
  remarks: readonly Remark[];
}

/** A parameter with its field, what it means, and what is wrong with it. */
export function RecipeField({ parameter, value, change, remarks }: Props) {
  const { local } = useRecipesTexts();
  const label = local(parameter.title) || parameter.name;
  return (
    <div className={classes.field} data-parameter={parameter.name}>
      <span>{label}</span>
      <Input
        parameter={parameter}
        label={label}
        value={value}
        change={change}
        invalid={remarks.some(r => r.severity === 'error')}
      />
      {remarks.map(remark => (
        <RemarkLine key={`${remark.code} ${remark.message}`} remark={remark} />
      ))}
      <small>
        <Prose text={local(parameter.help)} />
      </small>
    </div>
  );
}

interface InputProps extends Omit<Props, 'remarks'> {
  label: string;
  invalid: boolean;
}

function Input({ parameter, label, value, change, invalid }: InputProps) {
  const usual = parameter.default as Json;
  const shown = value === undefined ? usual : value;
  const common = { 'aria-label': label, error: invalid };
  if (parameter.choices.length > 0) {
    return (
      <Select
        {...common}
        data={parameter.choices}
        value={shown === null ? null : String(shown)}
        allowDeselect={false}
        onChange={next => change(next ?? undefined)}
      />
    );
  }
  switch (parameter.type) {
    case 'file':
    case 'secret': {
      // The fields of node settings know how to offer files and secrets; a default that follows from others shows as it is written.
      const Field = parameter.type === 'file' ? FileField : SecretField;
      return (
        <Field
          setting={asSetting(parameter)}
          value={shown ?? undefined}
          settings={{}}
          change={change}
          done={() => {}}
          columns={() => null}
          label={label}
          path={parameter.name}
          remarks={[]}
          invalid={invalid}
        />
      );
    }
    case 'integer':
    case 'number':
      return (
        <NumberInput
          {...common}
          allowDecimal={parameter.type === 'number'}
          value={typeof shown === 'number' ? shown : ''}
          onChange={next => change(next === '' ? undefined : next)}
        />
      );
    case 'boolean':
      return (
        <Switch aria-label={label} checked={shown === true} onChange={event => change(event.currentTarget.checked)} />
      );
    default:
      return (
        <TextInput
          {...common}
          type={parameter.type === 'date' ? 'date' : 'text'}
          value={shown === null ? '' : String(shown)}
          onChange={event => change(event.currentTarget.value || undefined)}
        />
      );
  }
}

const asSetting = (parameter: RecipeParameter): Setting => ({
  name: parameter.name,
  kind: parameter.type,
  label: parameter.title,
  help: parameter.help,
  required: false,
  default: parameter.default as Json,
});

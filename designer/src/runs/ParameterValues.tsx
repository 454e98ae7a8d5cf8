import { Button } from '@mantine/core';
import { captionIn, type Parameter } from '../flow/document';
import type { Json } from '../flow/json';
import { ParameterValue } from '../shared/ui/ParameterValue';
import { Prose } from '../shared/ui/Prose';
import classes from './RunDialog.module.css';
import { useRunTexts } from './texts';

interface Props {
  parameters: readonly Parameter[];
  /** Values that differ from the defaults. */
  values: Readonly<Record<string, Json>>;
  change(values: Record<string, Json>): void;
}

/** A field for each parameter, filled with its default until another value is given. */
export function ParameterValues({ parameters, values, change }: Props) {
  const { tf, lang } = useRunTexts();
  if (parameters.length === 0) {
    return <p>{tf('dialog.noParameters')}</p>;
  }
  const put = (name: string, value: Json | undefined) => {
    const { [name]: _, ...rest } = values;
    change(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <fieldset className={classes.parameters}>
      <legend>{tf('dialog.parameters')}</legend>
      {parameters.map(parameter => (
        <div key={parameter.name} data-parameter={parameter.name}>
          <header>
            <span>{captionIn(parameter.title, lang) || parameter.name}</span>
            {parameter.name in values && (
              <Button size="compact-xs" variant="subtle" onClick={() => put(parameter.name, undefined)}>
                {tf('dialog.default')}
              </Button>
            )}
          </header>
          <ParameterValue
            parameter={parameter}
            value={values[parameter.name] ?? parameter.default}
            change={value => put(parameter.name, value)}
          />
          {captionIn(parameter.help, lang) && (
            <small>
              <Prose text={captionIn(parameter.help, lang)} />
            </small>
          )}
        </div>
      ))}
    </fieldset>
  );
}

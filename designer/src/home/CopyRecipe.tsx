import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { answer, client, type Schemas } from '../api/client';
import { queryClient } from '../api/queries';
import type { Json } from '../flow/json';
import { freeScenarioId } from '../shared/freeScenarioId';
import { ParameterValue } from '../shared/ui/ParameterValue';
import { Prose } from '../shared/ui/Prose';
import { tellFault } from '../shared/ui/toasts';
import classes from './Home.module.css';
import { useHomeTexts } from './texts';

interface Props {
  recipe: Schemas['RecipeView'];
  /** The recipe's own title by default. */
  title?: string;
  /** Parameters that are filled in already. */
  values?: Record<string, Json>;
  close(): void;
}

/** Asks for a title and for the parameters, makes the copy and opens it. */
export default function CopyRecipe({ recipe, title: named, values: given = {}, close }: Props) {
  const { t, tf, local } = useHomeTexts();
  const [title, setTitle] = useState(named ?? local(recipe.title));
  const [values, setValues] = useState<Record<string, Json>>(given);
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const copy = async () => {
    setBusy(true);
    try {
      const id = await freeScenarioId(title);
      const own = title === local(recipe.title) ? null : { en: title, ru: title };
      await answer(
        client.POST('/api/recipes/{id}/copy', {
          params: { path: { id: recipe.id } },
          body: { id, title: own, folder: '', parameters: values as never },
        }),
      );
      await queryClient.invalidateQueries({ queryKey: ['scenarios'] });
      navigate(`/scenarios/${id}`);
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={close} title={tf('copyTitle')} size="lg">
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault();
          void copy();
        }}
      >
        <TextInput
          label={t('scenario.name')}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
          required
          data-autofocus
        />
        {recipe.parameters.map(parameter => {
          const shape = { ...parameter, default: parameter.default as Json };
          return (
            // biome-ignore lint/a11y/noLabelWithoutControl: the field inside names itself as well
            <label key={parameter.name}>
              <span>{local(parameter.title) || parameter.name}</span>
              <ParameterValue
                parameter={shape}
                value={values[parameter.name] ?? shape.default ?? undefined}
                change={value =>
                  setValues(({ [parameter.name]: _, ...rest }) =>
                    value === undefined ? rest : { ...rest, [parameter.name]: value },
                  )
                }
              />
              <small>
                <Prose text={local(parameter.help)} />
              </small>
            </label>
          );
        })}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {tf('copyDo')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

import { useState } from 'react';
import { useLocation } from 'wouter';
import { answer, client, type Schemas } from '../api/client';
import { queryClient } from '../api/queries';
import type { Json } from '../flow/json';
import { freeScenarioId } from '../shared/freeScenarioId';
import { useTour } from '../shared/tour';
import { FormDialog } from '../shared/ui/FormDialog';
import { ScenarioNaming } from '../shared/ui/ScenarioNaming';
import { tellFault } from '../shared/ui/toasts';
import { groupOf, groups } from './needs';
import { RecipeField } from './RecipeField';
import classes from './Recipes.module.css';
import { useRecipesTexts } from './texts';
import { useRecipeRemarks } from './useRecipeRemarks';

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
  const { tf, local } = useRecipesTexts();
  const [title, setTitle] = useState(named ?? local(recipe.title));
  const [folder, setFolder] = useState('');
  const [values, setValues] = useState<Record<string, Json>>(() => ({ ...ofTour(recipe), ...given }));
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const remarks = useRecipeRemarks(recipe.id, values);
  const copy = async () => {
    setBusy(true);
    try {
      const id = await freeScenarioId(title);
      const own = title === local(recipe.title) ? null : { en: title, ru: title };
      await answer(
        client.POST('/api/recipes/{id}/copy', {
          params: { path: { id: recipe.id } },
          body: { id, title: own, folder: folder.trim(), parameters: values as never },
        }),
      );
      await queryClient.invalidateQueries({ queryKey: ['scenarios'] });
      navigate(`/scenarios/${id}`);
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  const change = (name: string, value: Json | undefined) =>
    setValues(({ [name]: _, ...rest }) => (value === undefined ? rest : { ...rest, [name]: value }));
  return (
    <FormDialog
      title={tf('copyTitle')}
      act={tf('copyDo')}
      size="lg"
      tour="fill"
      busy={busy}
      submit={copy}
      close={close}
    >
      <ScenarioNaming title={title} onTitle={setTitle} folder={folder} onFolder={setFolder} />
      {groups.map(group => {
        const parameters = recipe.parameters.filter(p => groupOf(p) === group);
        return (
          parameters.length > 0 && (
            <fieldset key={group} className={classes.group}>
              <legend>{tf(`group.${group}`)}</legend>
              {parameters.map(parameter => (
                <RecipeField
                  key={parameter.name}
                  parameter={parameter}
                  value={values[parameter.name]}
                  change={value => change(parameter.name, value)}
                  remarks={remarks.get(parameter.name) ?? []}
                />
              ))}
            </fieldset>
          )
        );
      })}
      <small>{tf('later')}</small>
    </FormDialog>
  );
}

/** What the tour knows to make the campaign arrive in the sandbox. */
const ofTour = (recipe: Schemas['RecipeView']): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(useTour.getState().values).filter(([name]) => recipe.parameters.some(p => p.name === name)),
  );

import { Button } from '@mantine/core';
import { IconFileImport, IconKey, IconMailForward } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import { useNodeTypes } from '../api/queries';
import { Prose } from '../shared/ui/Prose';
import { effectsOf, groupOf } from './needs';
import classes from './Recipes.module.css';
import { TryButton } from './TryButton';
import { useRecipesTexts } from './texts';

/** What a recipe does and needs, in short. */
export function RecipeCard({ recipe, copy }: { recipe: Schemas['RecipeView']; copy(): void }) {
  const { tf, local } = useRecipesTexts();
  const types = useNodeTypes();
  const { sends } = effectsOf(recipe, types.data ?? new Map());
  const files = recipe.parameters.filter(p => p.type === 'file').length;
  const access = recipe.parameters.some(p => groupOf(p) === 'access');
  return (
    <article className={classes.card} data-recipe={recipe.id}>
      <h2>
        <Link href={`/recipes/${recipe.id}`}>{local(recipe.title)}</Link>
      </h2>
      <p>
        <Prose text={local(recipe.story)} />
      </p>
      <ul className={classes.facts}>
        {files > 0 && (
          <li>
            <IconFileImport size={15} aria-hidden="true" /> {tf('files', { count: files })}
          </li>
        )}
        {access && (
          <li>
            <IconKey size={15} aria-hidden="true" /> {tf('account')}
          </li>
        )}
        {sends && (
          <li>
            <IconMailForward size={15} aria-hidden="true" /> {tf('sends')}
          </li>
        )}
      </ul>
      <div className={classes.buttons}>
        <Button size="sm" onClick={copy}>
          {tf('copy')}
        </Button>
        <TryButton recipe={recipe.id} />
      </div>
    </article>
  );
}

import { Button, Loader } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { useNodeTypes, useRecipe, useRecipes } from '../api/queries';
import { type FlowDoc, findNode } from '../flow/document';
import { inOrder } from '../flow/order';
import { Page } from '../shared/ui/Page';
import { Prose } from '../shared/ui/Prose';
import table from '../shared/ui/Table.module.css';
import { Needs } from './Needs';
import { RecipeParameters } from './RecipeParameters';
import classes from './Recipes.module.css';
import { Step } from './Step';
import { TryButton } from './TryButton';
import { useRecipesTexts } from './texts';

const CopyRecipe = lazy(() => import('./CopyRecipe'));

/** A recipe in full: what it needs, what it does step by step, what can be set. */
export default function RecipePage({ id }: { id: string }) {
  const { tf, local } = useRecipesTexts();
  const recipes = useRecipes();
  const doc = useRecipe(id).data as unknown as FlowDoc | undefined;
  const types = useNodeTypes();
  const [copying, setCopying] = useState(false);
  const recipe = recipes.data?.find(r => r.id === id);
  if (recipes.data && !recipe) {
    return <p className={table.empty}>{tf('gone')}</p>;
  }
  if (!recipe || !doc || !types.data) {
    return <Loader m="xl" />;
  }
  return (
    <Page
      title={local(recipe.title)}
      hint={<Prose text={local(recipe.story)} />}
      tools={
        <>
          <TryButton recipe={recipe.id} />
          <Button onClick={() => setCopying(true)}>{tf('copy')}</Button>
        </>
      }
    >
      <Link href="/" className={classes.back}>
        {tf('all')}
      </Link>
      <div className={classes.columns}>
        <section aria-labelledby="steps" className={classes.panel}>
          <h2 id="steps">{tf('does')}</h2>
          <ol className={classes.steps}>
            {inOrder(doc).map(node => {
              const found = findNode(doc, node);
              return found && <Step key={node} node={found} type={types.data.get(found.type)} />;
            })}
          </ol>
        </section>
        <div className={classes.side}>
          <Needs recipe={recipe} types={types.data} />
          <RecipeParameters parameters={recipe.parameters} />
        </div>
      </div>
      <Suspense>{copying && <CopyRecipe recipe={recipe} close={() => setCopying(false)} />}</Suspense>
    </Page>
  );
}

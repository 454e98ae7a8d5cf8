import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Schemas } from '../api/client';
import { useRecipes } from '../api/queries';
import { Page } from '../shared/ui/Page';
import classes from './Home.module.css';
import { RecipeCard } from './RecipeCard';
import { useHomeTexts } from './texts';

const CopyRecipe = lazy(() => import('./CopyRecipe'));
const NewScenario = lazy(() => import('../scenarios/NewScenario'));

/** Recipes to begin with. */
export default function HomePage() {
  const { t, tf } = useHomeTexts();
  const recipes = useRecipes();
  const [copying, setCopying] = useState<Schemas['RecipeView'] | null>(null);
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={tf('recipes')}
      hint={recipes.data?.length === 0 ? tf('noRecipes') : tf('recipesHint')}
      tools={
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setCreating(true)}>
          {t('scenario.new')}
        </Button>
      }
    >
      <div className={classes.cards}>
        {recipes.data?.map(recipe => (
          <RecipeCard key={recipe.id} recipe={recipe} copy={() => setCopying(recipe)} />
        ))}
      </div>
      <Suspense>
        {copying && <CopyRecipe recipe={copying} close={() => setCopying(null)} />}
        {creating && <NewScenario close={() => setCreating(false)} />}
      </Suspense>
    </Page>
  );
}

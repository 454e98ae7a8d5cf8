import { Button, Loader } from '@mantine/core';
import { IconArrowRight, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import { useRecipes, useScenarios } from '../api/queries';
import { moment } from '../shared/format';
import { Page } from '../shared/ui/Page';
import { RecipeCard } from './RecipeCard';
import classes from './Recipes.module.css';
import { TourInvitation } from './TourInvitation';
import { useRecipesTexts } from './texts';

const CopyRecipe = lazy(() => import('./CopyRecipe'));
const NewScenario = lazy(() => import('../scenarios/NewScenario'));

const latest = 4;

/** Where one left off, and recipes to begin with. */
export default function HomePage() {
  const { t, tf, lang, local } = useRecipesTexts();
  const recipes = useRecipes();
  const scenarios = useScenarios('');
  const [copying, setCopying] = useState<Schemas['RecipeView'] | null>(null);
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={tf('title')}
      tools={
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setCreating(true)}>
          {t('scenario.new')}
        </Button>
      }
    >
      <TourInvitation />
      {scenarios.data && scenarios.data.items.length > 0 && (
        <section aria-labelledby="latest">
          <div className={classes.heading}>
            <h2 id="latest">{tf('latest')}</h2>
            <Link href="/scenarios">
              {tf('allScenarios')} <IconArrowRight size={14} aria-hidden="true" />
            </Link>
          </div>
          <div className={classes.latest}>
            {scenarios.data.items.slice(0, latest).map(scenario => (
              <Link key={scenario.id} href={`/scenarios/${scenario.id}`} className={classes.recent}>
                <b>{local(scenario.title) || scenario.id}</b>
                <small>{moment(scenario.savedAt, lang)}</small>
              </Link>
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="recipes">
        <div className={classes.heading}>
          <h2 id="recipes">{tf('recipes')}</h2>
        </div>
        <p className={classes.hint}>{recipes.data?.length === 0 ? tf('noRecipes') : tf('recipesHint')}</p>
        {!recipes.data && <Loader size="sm" />}
        <div className={classes.cards}>
          {recipes.data?.map(recipe => (
            <RecipeCard key={recipe.id} recipe={recipe} copy={() => setCopying(recipe)} />
          ))}
        </div>
      </section>
      <Suspense>
        {copying && <CopyRecipe recipe={copying} close={() => setCopying(null)} />}
        {creating && <NewScenario close={() => setCreating(false)} />}
      </Suspense>
    </Page>
  );
}

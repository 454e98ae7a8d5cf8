import { Button, Loader, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Schemas } from '../api/client';
import { useRecipes, useScenarios } from '../api/queries';
import { useTexts } from '../shared/i18n';
import classes from './Home.module.css';
import { RecipeCard } from './RecipeCard';
import { ScenarioList } from './ScenarioList';

const CopyRecipe = lazy(() => import('./CopyRecipe'));
const NewScenario = lazy(() => import('./NewScenario'));

/** Recipes to begin with, and one's own scenarios. */
export default function HomePage() {
  const { t } = useTexts();
  const recipes = useRecipes();
  const [search, setSearch] = useState('');
  const scenarios = useScenarios(search);
  const [copying, setCopying] = useState<Schemas['RecipeView'] | null>(null);
  const [creating, setCreating] = useState(false);
  return (
    <div className={classes.page}>
      <section aria-labelledby="scenarios">
        <div className={classes.head}>
          <h1 id="scenarios">{t('home.scenarios')}</h1>
          <TextInput
            aria-label={t('home.search')}
            placeholder={t('home.search')}
            leftSection={<IconSearch size={16} aria-hidden="true" />}
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setCreating(true)}>
            {t('home.new')}
          </Button>
        </div>
        {scenarios.data ? (
          <ScenarioList items={scenarios.data.items} searching={search !== ''} />
        ) : (
          <Loader size="sm" />
        )}
      </section>
      <section aria-labelledby="recipes">
        <h2 id="recipes">{t('home.recipes')}</h2>
        <p className={classes.hint}>{t('home.recipesHint')}</p>
        <div className={classes.cards}>
          {recipes.data?.map(recipe => (
            <RecipeCard key={recipe.id} recipe={recipe} copy={() => setCopying(recipe)} />
          ))}
        </div>
        {recipes.data?.length === 0 && <p className={classes.hint}>{t('home.noRecipes')}</p>}
      </section>
      <Suspense>
        {copying && <CopyRecipe recipe={copying} close={() => setCopying(null)} />}
        {creating && <NewScenario close={() => setCreating(false)} />}
      </Suspense>
    </div>
  );
}

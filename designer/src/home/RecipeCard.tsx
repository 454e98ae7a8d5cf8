import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { answer, client, type Schemas } from '../api/client';
import { queryClient, useNodeTypes } from '../api/queries';
import { iconOf } from '../shared/icons';
import { Prose } from '../shared/ui/Prose';
import { tellFault } from '../shared/ui/toasts';
import classes from './Home.module.css';
import { useHomeTexts } from './texts';

/** What a recipe does, with a dry try and a copy of one's own. */
export function RecipeCard({ recipe, copy }: { recipe: Schemas['RecipeView']; copy(): void }) {
  const { tf, local } = useHomeTexts();
  const types = useNodeTypes();
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const attempt = async () => {
    setBusy(true);
    try {
      const run = await answer(client.POST('/api/recipes/{id}/try', { params: { path: { id: recipe.id } } }));
      await queryClient.invalidateQueries({ queryKey: ['runs'] });
      navigate(`/runs/${run.id}`);
    } catch (fault) {
      tellFault(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <article className={classes.card}>
      <h3>{local(recipe.title)}</h3>
      <p>
        <Prose text={local(recipe.story)} />
      </p>
      <div className={classes.kinds}>
        {recipe.nodeTypes.map(id => {
          const type = types.data?.get(id);
          const Icon = iconOf(type?.icon);
          return (
            <Icon
              key={id}
              size={18}
              stroke={1.5}
              role="img"
              aria-label={local(type?.title) || id}
              title={local(type?.title) || id}
            />
          );
        })}
      </div>
      <div className={classes.buttons}>
        <Button size="sm" onClick={copy}>
          {tf('copy')}
        </Button>
        <Button size="sm" variant="default" loading={busy} onClick={attempt}>
          {tf('try')}
        </Button>
      </div>
    </article>
  );
}

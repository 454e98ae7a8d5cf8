import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { answer, client } from '../api/client';
import { queryClient } from '../api/queries';
import { Hint } from '../shared/ui/hints/Hint';
import { tellFault } from '../shared/ui/toasts';
import { useRecipesTexts } from './texts';

/** Runs a recipe dry on the sample base, and goes to the run. */
export function TryButton({ recipe }: { recipe: string }) {
  const { tf } = useRecipesTexts();
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const attempt = async () => {
    setBusy(true);
    try {
      const run = await answer(client.POST('/api/recipes/{id}/try', { params: { path: { id: recipe } } }));
      await queryClient.invalidateQueries({ queryKey: ['runs'] });
      navigate(`/runs/${run.id}`);
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  return (
    <Hint label={tf('tryHint')} width={260}>
      <Button size="sm" variant="default" loading={busy} onClick={attempt}>
        {tf('try')}
      </Button>
    </Hint>
  );
}

import { useEffect, useState } from 'react';
import { answer, client } from '../api/client';
import type { Remark } from '../api/fault';
import { language } from '../api/language';
import { useRecipe } from '../api/queries';
import type { FlowDoc } from '../flow/document';
import type { Json } from '../flow/json';
import { byParameter } from './needs';

const pause = 400;
const none: ReadonlyMap<string, Remark[]> = new Map();

/** What the server has to say of a recipe with these values, by parameter, a moment after they were typed. */
export function useRecipeRemarks(id: string, values: Readonly<Record<string, Json>>): ReadonlyMap<string, Remark[]> {
  const recipe = useRecipe(id).data;
  const [found, setFound] = useState(none);
  const asked = JSON.stringify(values);
  const spoken = language();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the remarks come in the language that is spoken
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      if (!recipe) {
        return;
      }
      try {
        const check = await answer(
          client.POST('/api/check', {
            body: { scenario: recipe as never, parameters: JSON.parse(asked) },
            signal: stop.signal,
          }),
        );
        setFound(byParameter(recipe as unknown as FlowDoc, check.remarks));
      } catch {
        // Whether the copy can be made is told when it is made.
        setFound(none);
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [recipe, asked, spoken]);
  return found;
}

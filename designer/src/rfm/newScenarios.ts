import { answer, client } from '../api/client';
import { queryClient, readAbout } from '../api/queries';
import type { JsonObject } from '../flow/json';
import { freeScenarioId } from '../shared/freeScenarioId';

interface NewNode {
  id: string;
  type: string;
  settings: JsonObject;
}

/** A scenario that reads the receipts of the customer base and gives them to a node; its id. */
async function overReceipts(title: { en: string; ru: string }, node: NewNode): Promise<string> {
  const id = await freeScenarioId(title.en);
  const { timeZone } = await readAbout();
  const nodes = [{ id: 'base', type: 'base.read', settings: {} }, node];
  await answer(
    client.POST('/api/scenarios', {
      body: {
        format: 1,
        id,
        title,
        timeZone,
        parameters: [],
        nodes: nodes.map((n, place) => ({ ...n, version: 1, at: [40 + 320 * place, 80] })),
        links: [`base.rows -> ${node.id}.transactions`],
      } as never,
    }),
  );
  await queryClient.invalidateQueries({ queryKey: ['scenarios'] });
  return id;
}

/** A new scenario that scores the customers of the base by a model. */
export const newScoring = (model: string, title: { en: string; ru: string }): Promise<string> =>
  overReceipts(
    { en: `Score by ${title.en}`, ru: `Оценка по модели «${title.ru}»` },
    { id: 'score', type: 'analysis.score-by-model', settings: { model } },
  );

/** A new scenario that fills the history of segments with the weeks of the last year that the base knows. */
export async function newBackfill(): Promise<string> {
  const { firstDay, lastDay } = await answer(client.GET('/api/base'));
  const yearBefore = lastDay && new Date(Date.parse(lastDay) - 364 * 86_400_000).toISOString().slice(0, 10);
  const from = yearBefore && firstDay && yearBefore < firstDay ? firstDay : yearBefore;
  return overReceipts(
    { en: 'RFM history', ru: 'История RFM' },
    { id: 'history', type: 'segments.backfill', settings: { model: 'rfm', ...(from ? { from } : {}) } },
  );
}

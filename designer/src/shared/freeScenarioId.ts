import { answer, client } from '../api/client';
import { freeId } from '../flow/fragments';
import { idOf } from './ids';

/** An id for a scenario of this title that no other has. */
export async function freeScenarioId(title: string): Promise<string> {
  const id = idOf(title);
  const [used, deleted] = await Promise.all(
    [false, true].map(deleted =>
      answer(client.GET('/api/scenarios', { params: { query: { search: id, deleted, limit: 1000 } } })),
    ),
  );
  return freeId(
    id,
    [...(used?.items ?? []), ...(deleted?.items ?? [])].map(s => s.id),
  );
}

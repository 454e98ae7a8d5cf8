import { answer, client, type Schemas } from '../api/client';
import { queryClient } from '../api/queries';
import { type FlowDoc, withCaption } from '../flow/document';
import { renamed } from './folders';

export type Scenario = Schemas['ScenarioSummaryView'];

const reload = () =>
  Promise.all(['scenarios', 'activity'].map(key => queryClient.invalidateQueries({ queryKey: [key] })));

export async function move(scenarios: readonly Scenario[], folderOf: (scenario: Scenario) => string): Promise<void> {
  for (const scenario of scenarios) {
    const folder = folderOf(scenario);
    if (folder !== scenario.folder) {
      await answer(
        client.POST('/api/scenarios/{id}/move', { params: { path: { id: scenario.id } }, body: { folder } }),
      );
    }
  }
  await reload();
}

export const renameFolder = (scenarios: readonly Scenario[], from: string, to: string) =>
  move(scenarios, scenario => renamed(scenario.folder, from, to));

/** Gives a scenario another title in the language that is spoken; the other language's stays where there is one. */
export async function rename(id: string, title: string, language: 'en' | 'ru'): Promise<void> {
  const view = await answer(client.GET('/api/scenarios/{id}', { params: { path: { id } } }));
  const doc = view.scenario as unknown as FlowDoc;
  await answer(
    client.PUT('/api/scenarios/{id}', {
      params: { path: { id } },
      headers: { 'If-Match': `"${view.revision}"` },
      body: { ...doc, title: withCaption(doc.title, language, title) } as never,
    }),
  );
  await reload();
}

export async function remove(id: string): Promise<void> {
  await answer(client.DELETE('/api/scenarios/{id}', { params: { path: { id } } }));
  await reload();
}

export async function bringBack(id: string): Promise<void> {
  await answer(client.POST('/api/scenarios/{id}/undelete', { params: { path: { id } } }));
  await reload();
}

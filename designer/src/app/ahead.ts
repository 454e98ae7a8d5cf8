import { answer, client, type Schemas } from '../api/client';
import { nodeTypes, queryClient } from '../api/queries';

type EditorModule = typeof import('./EditorPage');

let loaded: EditorModule['default'] | null = null;

export async function loadEditor(): Promise<EditorModule> {
  const module = await import('./EditorPage');
  loaded = module.default;
  return module;
}

/** The editor if its code is there already; null while it would have to be waited for. */
export const loadedEditor = () => loaded;

let first: { id: string; stored: Promise<Schemas['ScenarioView']> } | null = null;

/** A scenario as it is stored; the one that the page was opened with has been asked for already. */
export function readScenario(id: string): Promise<Schemas['ScenarioView']> {
  const stored = first?.id === id ? first.stored : null;
  first = null;
  return stored ?? answer(client.GET('/api/scenarios/{id}', { params: { path: { id } } }));
}

/** Brings the editor beside the texts when a scenario is opened by its address. Done when its code is there, or cannot be had: then its page tells. */
export async function fetchAhead(path: string): Promise<void> {
  const id = /^\/scenarios\/([^/]+)$/.exec(path)?.[1];
  if (id) {
    const stored = readScenario(id);
    stored.catch(() => undefined);
    first = { id, stored };
    void queryClient.prefetchQuery(nodeTypes);
    await loadEditor().catch(() => undefined);
  }
}

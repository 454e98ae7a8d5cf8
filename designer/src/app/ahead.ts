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

/** Brings the editor beside the texts when a scenario is opened by its address. Done when its code is there, or cannot be had: then its page tells. */
export async function fetchAhead(path: string): Promise<void> {
  if (path.startsWith('/scenarios/')) {
    void queryClient.prefetchQuery(nodeTypes);
    await loadEditor().catch(() => undefined);
  }
}

import { nodeTypes, queryClient } from '../api/queries';

export const loadEditor = () => import('./EditorPage');

/** Begins to bring what the editor needs when a scenario is opened by its address, while the page around it is still being made ready. */
export function fetchAhead(path: string): void {
  if (path.startsWith('/scenarios/')) {
    void loadEditor();
    void queryClient.prefetchQuery(nodeTypes);
  }
}

import { lazy, useState } from 'react';
import { loadEditor, loadedEditor } from './ahead';

const LazyEditor = lazy(loadEditor);

/** The editor, at once where its code is there already: React leaves a sign that something is waited for standing for a third of a second. */
export function ScenarioPage({ id }: { id: string }) {
  const [Editor] = useState(() => loadedEditor() ?? LazyEditor);
  return <Editor id={id} />;
}

import type { Rolldown } from 'vite';

/** Some chunks of a bundle, with all that they need at once. */
export function closure(
  bundle: Rolldown.OutputBundle,
  first: (chunk: Rolldown.OutputChunk) => boolean,
): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
  const found = new Set(chunks.filter(first));
  for (const chunk of found) {
    for (const other of chunks) {
      if (chunk.imports.includes(other.fileName)) {
        found.add(other);
      }
    }
  }
  return [...found];
}

/** The style sheets of chunks, each once. */
export const stylesOf = (chunks: readonly Rolldown.OutputChunk[]): string[] => [
  ...new Set(chunks.flatMap(chunk => [...(chunk.viteMetadata?.importedCss ?? [])])),
];

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/**
 * Breaks the build when what is loaded before the page can be used grows too large: the entry and the named parts with everything that they
 * need at once, in bytes of gzip.
 */
export const budget = (parts: readonly string[], most: { js: number; all: number }): Plugin => ({
  name: 'budget',
  apply: 'build',
  async writeBundle({ dir = '.' }, bundle) {
    const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
    const wanted = closure(chunks, chunk => chunk.isEntry || parts.includes(chunk.name));
    const styles = new Set(wanted.flatMap(chunk => [...(chunk.viteMetadata?.importedCss ?? [])]));
    const size = async (name: string) => gzipSync(await readFile(join(dir, name)), { level: 9 }).length;
    const sum = (sizes: readonly number[]) => sizes.reduce((total, one) => total + one, 0);
    const js = sum(await Promise.all(wanted.map(chunk => size(chunk.fileName))));
    const all = js + sum(await Promise.all([...styles].map(size)));
    this.info(`first load ${Math.round(js / 1024)} KB of code, ${Math.round(all / 1024)} KB with styles`);
    if (js > most.js || all > most.all) {
      this.error(
        `The first load is ${js} bytes of code and ${all} with styles; at most ${most.js} and ${most.all} are wanted. Load something later.`,
      );
    }
  },
});

function closure(
  chunks: readonly Rolldown.OutputChunk[],
  first: (chunk: Rolldown.OutputChunk) => boolean,
): Rolldown.OutputChunk[] {
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

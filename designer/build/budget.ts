import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { closure, stylesOf } from './closure';

/**
 * Breaks the build when what is loaded before the page can be used grows too large: the entry and the named parts with everything that they
 * need at once, in bytes of gzip.
 */
export const budget = (parts: readonly string[], most: { js: number; all: number }): Plugin => ({
  name: 'budget',
  apply: 'build',
  async writeBundle({ dir = '.' }, bundle) {
    const wanted = closure(bundle, chunk => chunk.isEntry || parts.includes(chunk.name));
    const size = async (name: string) => gzipSync(await readFile(join(dir, name)), { level: 9 }).length;
    const sum = (sizes: readonly number[]) => sizes.reduce((total, one) => total + one, 0);
    const js = sum(await Promise.all(wanted.map(chunk => size(chunk.fileName))));
    const all = js + sum(await Promise.all(stylesOf(wanted).map(size)));
    this.info(`first load ${Math.round(js / 1024)} KB of code, ${Math.round(all / 1024)} KB with styles`);
    if (js > most.js || all > most.all) {
      this.error(
        `The first load is ${js} bytes of code and ${all} with styles; at most ${most.js} and ${most.all} are wanted. Load something later.`,
      );
    }
  },
});

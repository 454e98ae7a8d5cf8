import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Puts a packed file beside each text, so that the server need not pack at each request. */
export const packed = (): Plugin => ({
  name: 'packed',
  apply: 'build',
  async writeBundle({ dir = '.' }, bundle) {
    for (const name of Object.keys(bundle).filter(file => /\.(js|css)$/.test(file))) {
      const text = await readFile(join(dir, name));
      await writeFile(join(dir, `${name}.gz`), gzipSync(text, { level: 9 }));
      await writeFile(
        join(dir, `${name}.br`),
        brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      );
    }
  },
});

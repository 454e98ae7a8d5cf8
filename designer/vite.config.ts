import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Puts a packed file beside each text, so that the server need not pack at each request. */
const packed = (): Plugin => ({
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

const server = process.env.RFMFLOWS_SERVER ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react(), packed()],
  build: {
    outDir: process.env.RFMFLOWS_DESIGNER_OUT ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': server, '/web': server } },
  test: { include: ['src/**/*.test.ts'] },
});

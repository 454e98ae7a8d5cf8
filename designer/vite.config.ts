import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './build/budget';
import { packed } from './build/packed';

const server = process.env.RFMFLOWS_SERVER ?? 'http://127.0.0.1:5080';
const kilobyte = 1024;

export default defineConfig({
  plugins: [react(), packed(), budget(['EditorPage'], { js: 260 * kilobyte, all: 300 * kilobyte })],
  build: {
    outDir: process.env.RFMFLOWS_DESIGNER_OUT ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 950,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Parts that share little things would else fetch each of them by itself: a request for an icon.
          groups: [
            { name: 'icons', test: /@tabler/ },
            { name: 'flow', test: /src[\\/]flow[\\/]\w+\.ts$/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  // The host stays that of the page: the server refuses to write for pages of other hosts.
  server: { proxy: { '/api': { target: server }, '/web': { target: server } } },
  test: { include: ['src/**/*.test.ts'] },
});

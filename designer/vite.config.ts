import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './build/budget';
import { packed } from './build/packed';
import { pageOfPart } from './build/pageOfPart';
import { wantedBy } from './build/wantedBy';

const server = process.env.RFMFLOWS_SERVER ?? 'http://127.0.0.1:5080';
const kilobyte = 1024;
const editor = /src[\\/]app[\\/]EditorPage\.tsx$/;
// That of a run shows the canvas too.
const otherPage = /(?<!Editor|Run)Page\.tsx$/;

// Of a library whose modules all hang together, the graph cannot tell.
const commonFields =
  /@mantine[\\/]core[\\/]esm[\\/]components[\\/](Button|Input|InputBase|TextInput|InlineInput|Switch)[\\/]/;

/** What the editor has in common with other pages, so that those need not load the editor. */
function commonPart(id: string, graph: Parameters<typeof wantedBy>[1]): string | null {
  if (id.includes('node_modules')) {
    return commonFields.test(id) ? 'common' : null;
  }
  const by = wantedBy(id, graph);
  return by.some(part => editor.test(part)) && by.some(part => otherPage.test(part)) ? 'common' : null;
}

export default defineConfig({
  plugins: [
    react(),
    packed(),
    pageOfPart('editor', 'editor.html'),
    budget(['editor'], { js: 260 * kilobyte, all: 300 * kilobyte }),
  ],
  build: {
    outDir: process.env.RFMFLOWS_DESIGNER_OUT ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 950,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Parts that share little things would else fetch each of them by itself: a request for an icon. One large piece would be read on one core only.
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 4 },
            { name: 'base', tags: ['$initial'], priority: 3 },
            { name: 'icons', test: /@tabler/, minShareCount: 2, priority: 2 },
            { name: commonPart, priority: 2 },
            { name: 'editor', test: editor, priority: 1 },
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

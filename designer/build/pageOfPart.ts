import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { closure, stylesOf } from './closure';

/** Beside the page another for addresses that open a part at once: it asks for that part's code and styles too, before the entry has run. */
export const pageOfPart = (part: string, page: string): Plugin => ({
  name: 'page-of-part',
  apply: 'build',
  async writeBundle({ dir = '.' }, bundle) {
    const html = await readFile(join(dir, 'index.html'), 'utf8');
    const chunks = closure(bundle, chunk => chunk.name === part);
    const links = [
      ...chunks.map(chunk => ({ rel: 'modulepreload', href: `/${chunk.fileName}` })),
      ...stylesOf(chunks).map(style => ({ rel: 'stylesheet', href: `/${style}` })),
    ].filter(({ href }) => !html.includes(`"${href}"`));
    const lines = links.map(({ rel, href }) => `  <link rel="${rel}" crossorigin href="${href}">\n`);
    await writeFile(
      join(dir, page),
      html.replace('</head>', () => `${lines.join('')}</head>`),
    );
  },
});

export interface Folder {
  /** The whole path, with slashes. */
  path: string;
  /** Its last part. */
  name: string;
  /** Scenarios in it and below. */
  count: number;
  below: Folder[];
}

/** The folders that the paths make, each under the one it lies in, sorted as people of the language sort. */
export function foldersOf(paths: readonly string[], language: string): Folder[] {
  const root: Folder = { path: '', name: '', count: 0, below: [] };
  for (const path of paths) {
    let at = root;
    for (const name of path.split('/').filter(Boolean)) {
      const below = at.below.find(f => f.name === name) ?? {
        path: at.path ? `${at.path}/${name}` : name,
        name,
        count: 0,
        below: [],
      };
      if (below.count === 0) {
        at.below.push(below);
      }
      below.count++;
      at = below;
    }
  }
  const sort = (folder: Folder): Folder => ({
    ...folder,
    below: folder.below.map(sort).sort((a, b) => a.name.localeCompare(b.name, language)),
  });
  return sort(root).below;
}

/** Whether a path is the folder or lies below it; everything lies below the root. */
export const isBelow = (path: string, folder: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);

/** Where a path comes to lie when a folder is called otherwise. */
export const renamed = (path: string, from: string, to: string): string =>
  isBelow(path, from) ? `${to}${path.slice(from.length)}`.replace(/^\/+/, '') : path;

/** A path as it is kept: no blanks at the ends of its parts, no empty parts. */
export const tidy = (path: string): string =>
  path
    .split('/')
    .map(part => part.trim())
    .filter(Boolean)
    .join('/');

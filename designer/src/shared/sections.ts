/** The sections of the page, in the order in which they are shown. */
export const sections = [
  { path: '/', text: 'home' },
  { path: '/scenarios', text: 'scenarios' },
  { path: '/runs', text: 'runs' },
  { path: '/customers', text: 'customers' },
  { path: '/segments', text: 'segments' },
  { path: '/rfm', text: 'rfm' },
  { path: '/connections', text: 'connections' },
  { path: '/files', text: 'files' },
  { path: '/inbox', text: 'inbox' },
  { path: '/settings', text: 'settings' },
] as const;

/** Those that there are: the inbox only where a sandbox runs. */
export const sectionsOf = (sandbox: string | null | undefined) => sections.filter(s => s.path !== '/inbox' || sandbox);

/** Whether an address lies in the section. Recipes are opened from home. */
export const isIn = (section: string, path: string): boolean =>
  section === '/' ? path === '/' || path.startsWith('/recipes') : path === section || path.startsWith(`${section}/`);

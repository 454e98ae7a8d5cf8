import type { Rolldown } from 'vite';

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** The lazily loaded modules that need a module at once when they come. */
export function wantedBy(id: string, graph: Graph): string[] {
  const seen = new Set([id]);
  for (const one of seen) {
    const { importers = [], dynamicImporters = [] } = graph.getModuleInfo(one) ?? {};
    for (const importer of importers.filter(i => !dynamicImporters.includes(i))) {
      seen.add(importer);
    }
  }
  return [...seen].filter(one => (graph.getModuleInfo(one)?.dynamicImporters.length ?? 0) > 0);
}

import { createStore } from 'zustand/vanilla';
import { answer, client, type Schemas } from '../api/client';
import { listen, type RunEvent } from '../api/events';
import type { Remark } from '../api/fault';
import type { FlowDoc } from '../flow/document';
import { stale } from '../flow/staleness';
import { docOf, type Editor } from './editorStore';

/** What a run made of a node. */
export interface NodeRun {
  status: 'running' | 'succeeded' | 'failed' | 'skipped' | 'cancelled' | string;
  share: number | null;
  done: number | null;
  milliseconds: number | null;
  cached: boolean;
  why: string;
  rows: Readonly<Record<string, number | null>>;
  messages: Readonly<Record<string, number>>;
  remarks: readonly Remark[];
}

export interface RunState {
  run: Schemas['RunView'] | null;
  /** The scenario as the latest run of each node had it. */
  ran: FlowDoc | null;
  nodes: Readonly<Record<string, NodeRun>>;
  /** Nodes that have changed since, or stand below one that has. */
  stale: ReadonlySet<string>;
  starting: boolean;
}

const idle: RunState = { run: null, ran: null, nodes: {}, stale: new Set(), starting: false };

export interface Start {
  /** Ports to bring up to date; none means everything. */
  targets: readonly string[];
  dryRun: boolean;
}

/** Starts runs of one scenario and follows them, whoever has started them. */
export function createRunning(editor: Editor, id: string) {
  const store = createStore<RunState>()(() => idle);
  const isOver = () => store.getState().run?.status !== 'running';

  async function load(run: string): Promise<void> {
    const details = await answer(client.GET('/api/runs/{id}', { params: { path: { id: run } } }));
    const ran = details.scenario as unknown as FlowDoc;
    // A run of some nodes says nothing of the others: what they were stays, as far as it still holds.
    const before = store.getState();
    const kept = before.ran ? stale(before.ran, ran) : new Set<string>();
    const others = Object.entries(before.nodes).filter(
      ([node, state]) => state.status !== 'running' && !kept.has(node),
    );
    store.setState({
      run: details.run,
      ran,
      nodes: { ...Object.fromEntries(others), ...Object.fromEntries(details.nodes.map(n => [n.node, ofRecord(n)])) },
      stale: stale(ran, docOf(editor)),
    });
  }

  async function loadLatest(): Promise<void> {
    const page = await answer(client.GET('/api/runs', { params: { query: { scenario: id, limit: 1 } } }));
    if (page.items[0]) {
      await load(page.items[0].id);
    }
  }

  const change = (node: string | null | undefined, patch: Partial<NodeRun>) => {
    if (node) {
      store.setState(s => ({ nodes: { ...s.nodes, [node]: { ...(s.nodes[node] ?? fresh), ...patch } } }));
    }
  };

  function follow(event: RunEvent): void {
    if (event.type === 'reset') {
      void loadLatest();
      return;
    }
    if (event.scenario !== id || !event.run) {
      return;
    }
    if (event.run !== store.getState().run?.id) {
      if (event.type === 'run-started') {
        void load(event.run);
      }
      return;
    }
    switch (event.type) {
      case 'node-started':
        change(event.node, { ...fresh, status: 'running' });
        break;
      case 'node-progressed':
        change(event.node, { share: event.share ?? null, done: event.done ?? null });
        break;
      case 'node-finished':
        change(event.node, ofEvent(event));
        break;
      case 'run-finished':
        void load(event.run);
    }
  }

  const ignore = listen(follow);
  const unsubscribe = editor.subscribe((now, before) => {
    const { ran } = store.getState();
    if (ran && now.history.present !== before.history.present) {
      store.setState({ stale: stale(ran, now.history.present) });
    }
  });
  loadLatest().catch(() => undefined);

  return {
    store,
    isOver,
    /** Throws an ApiFault when the server refuses. */
    async start({ targets, dryRun }: Start): Promise<void> {
      store.setState({ starting: true });
      try {
        const run = await answer(
          client.POST('/api/runs', { body: { scenarioId: id, mode: 'design', dryRun, targets: [...targets] } }),
        );
        await load(run.id);
      } finally {
        store.setState({ starting: false });
      }
    },
    async stop(): Promise<void> {
      const run = store.getState().run;
      if (run && !isOver()) {
        await answer(client.POST('/api/runs/{id}/cancel', { params: { path: { id: run.id } } }));
      }
    },
    close(): void {
      ignore();
      unsubscribe();
    },
  };
}

const fresh: NodeRun = {
  status: 'running',
  share: null,
  done: null,
  milliseconds: null,
  cached: false,
  why: '',
  rows: {},
  messages: {},
  remarks: [],
};

const ofRecord = (node: Schemas['NodeRunView']): NodeRun => ({
  ...fresh,
  status: node.status ?? 'running',
  milliseconds: node.milliseconds,
  cached: node.cached,
  why: node.why,
  rows: Object.fromEntries(node.ports.map(p => [p.port, p.rows])),
  messages: node.messages,
  remarks: node.remarks,
});

const ofEvent = (event: RunEvent): NodeRun => ({
  ...fresh,
  status: event.status ?? 'succeeded',
  milliseconds: event.milliseconds ?? null,
  cached: event.cached ?? false,
  why: event.why ?? '',
  rows: event.rows ?? {},
  messages: event.messages ?? {},
  remarks: event.remarks ?? [],
});

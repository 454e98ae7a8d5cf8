import { createStore } from 'zustand/vanilla';
import { answer, client, type Schemas } from '../api/client';
import { listen, type RunEvent } from '../api/events';
import { isAway, type Remark } from '../api/fault';
import type { FlowDoc } from '../flow/document';
import type { Json } from '../flow/json';
import { stale } from '../flow/staleness';
import { tellFault } from '../shared/ui/toasts';
import { type Editor, wholeOf } from './editorStore';
import { withSubmodels } from './summing';

/** What a run made of a node. */
export interface NodeRun {
  status: 'running' | 'succeeded' | 'failed' | 'skipped' | 'cancelled' | string;
  share: number | null;
  done: number | null;
  startedAt: string | null;
  milliseconds: number | null;
  cached: boolean;
  why: string;
  rows: Readonly<Record<string, number | null>>;
  messages: Readonly<Record<string, number>>;
  remarks: readonly Remark[];
  /** Made of what runs made of the nodes inside: this is a submodel, or its border. */
  summed?: boolean;
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
  /** Values that differ from the defaults of the scenario's parameters. */
  parameters?: Readonly<Record<string, Json>>;
  /** The day that the run is for; today by default. */
  asOf?: string;
}

/** A run that says nothing for so long is asked for: its server may have died, or another may have taken it over. */
const silence = 15_000;

/** Starts runs of one scenario and follows them, whoever has started them; or follows one run only. */
export function createRunning(editor: Editor, id: string, only?: string) {
  const store = createStore<RunState>()(() => idle);
  const sum = (nodes: RunState['nodes']) => withSubmodels(wholeOf(editor), nodes);
  const isOver = () => store.getState().run?.status !== 'running';
  let heard = Date.now();
  // What is asked for later is newer, whichever answer comes first.
  let asked = 0;
  // The run that is shown, or that is being asked for.
  let wanted: string | null = null;
  let missed = false;

  async function load(run: string, turn = ++asked): Promise<void> {
    wanted = run;
    const details = await answer(client.GET('/api/runs/{id}', { params: { path: { id: run } } }));
    if (turn !== asked) {
      return;
    }
    heard = Date.now();
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
      nodes: sum({
        ...Object.fromEntries(others),
        ...Object.fromEntries(details.nodes.map(n => [n.node, ofRecord(n, details.run.status)])),
      }),
      stale: stale(ran, wholeOf(editor)),
    });
  }

  async function loadLatest(): Promise<void> {
    if (only) {
      await load(only);
      return;
    }
    const turn = ++asked;
    const page = await answer(client.GET('/api/runs', { params: { query: { scenario: id, limit: 1 } } }));
    if (page.items[0] && turn === asked) {
      await load(page.items[0].id, turn);
    }
  }

  /** What nobody waits for: a server that is away is asked again later, one that refuses is told of. */
  async function attempt(work: Promise<void>): Promise<void> {
    try {
      await work;
      missed = false;
    } catch (fault) {
      missed = isAway(fault);
      if (!missed) {
        tellFault(fault);
      }
    }
  }

  async function begin(
    call: () => Promise<{ data?: Schemas['RunView']; error?: unknown; response: Response }>,
  ): Promise<void> {
    store.setState({ starting: true });
    try {
      await load((await answer(call())).id);
    } finally {
      store.setState({ starting: false });
    }
  }

  const change = (node: string | null | undefined, patch: Partial<NodeRun>) => {
    if (node) {
      store.setState(s => ({ nodes: sum({ ...s.nodes, [node]: { ...(s.nodes[node] ?? fresh), ...patch } }) }));
    }
  };

  function follow(event: RunEvent): void {
    if (event.type === 'reset') {
      void attempt(loadLatest());
      return;
    }
    if (event.scenario !== id || !event.run || (only && event.run !== only)) {
      return;
    }
    if (event.type === 'run-started') {
      void attempt(load(event.run));
      return;
    }
    if (event.run !== wanted) {
      return;
    }
    heard = Date.now();
    switch (event.type) {
      case 'node-started':
        change(event.node, { ...fresh, status: 'running', startedAt: event.at ?? null });
        break;
      case 'node-progressed':
        change(event.node, { share: event.share ?? null, done: event.done ?? null });
        break;
      case 'node-finished':
        change(event.node, {
          ...ofEvent(event),
          startedAt: store.getState().nodes[event.node ?? '']?.startedAt ?? null,
        });
        break;
      case 'run-finished':
        void attempt(load(event.run));
    }
  }

  const ignore = listen(follow);
  const unsubscribe = editor.subscribe((now, before) => {
    const { ran } = store.getState();
    if (ran && now.history.present !== before.history.present) {
      store.setState(s => ({ stale: stale(ran, now.history.present), nodes: sum(s.nodes) }));
    }
  });
  const watch = setInterval(() => {
    const { run } = store.getState();
    if (missed) {
      void attempt(loadLatest());
    } else if (run && !isOver() && Date.now() - heard > silence) {
      void attempt(load(run.id));
    }
  }, silence / 3);
  void attempt(loadLatest());

  return {
    store,
    isOver,
    /** Throws an ApiFault when the server refuses. */
    start: ({ targets, dryRun, parameters = {}, asOf }: Start): Promise<void> =>
      begin(() =>
        client.POST('/api/runs', {
          body: {
            scenarioId: id,
            mode: 'design',
            dryRun,
            targets: [...targets],
            parameters: parameters as never,
            asOf: asOf ?? null,
          },
        }),
      ),
    /** Goes on with a run that broke off, failed or was stopped. Throws an ApiFault when the server refuses. */
    resume: (run: string): Promise<void> =>
      begin(() => client.POST('/api/runs/{id}/resume', { params: { path: { id: run } } })),
    async stop(): Promise<void> {
      const run = store.getState().run;
      if (run && !isOver()) {
        await answer(client.POST('/api/runs/{id}/cancel', { params: { path: { id: run.id } } }));
      }
    },
    close(): void {
      clearInterval(watch);
      ignore();
      unsubscribe();
    },
  };
}

const fresh: NodeRun = {
  status: 'running',
  share: null,
  done: null,
  startedAt: null,
  milliseconds: null,
  cached: false,
  why: '',
  rows: {},
  messages: {},
  remarks: [],
};

// A node without a state is being worked on, or was when everything broke off.
const ofRecord = (node: Schemas['NodeRunView'], run: string): NodeRun => ({
  ...fresh,
  status: node.status ?? (run === 'running' ? 'running' : 'interrupted'),
  startedAt: node.startedAt,
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

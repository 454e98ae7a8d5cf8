import { createStore } from 'zustand/vanilla';
import type { Schemas } from '../api/client';
import type { FlowDoc } from '../flow/document';
import type { NodeTypes } from '../flow/nodeTypes';
import type { CheckState } from './checking';
import { createEditor } from './editorStore';
import type { PresenceState } from './presence';
import { createRunning } from './running';
import type { SavingState } from './saving';
import type { Session } from './session';
import { createView } from './view';

const nothing = () => undefined;
const atOnce = async () => undefined;

/** A run as it was, in the shape of a session: the same picture, followed while it works, which cannot be changed. */
export function openRun(details: Schemas['RunDetailsView'], types: NodeTypes): Session {
  const doc = details.scenario as unknown as FlowDoc;
  const editor = createEditor(doc, true);
  const running = createRunning(editor, details.run.scenario, details.run.id);
  const columns = Object.fromEntries(
    details.nodes.map(n => [n.node, Object.fromEntries(n.ports.map(p => [p.port, p.columns]))]),
  );
  return {
    id: details.run.scenario,
    folder: '',
    types,
    editor,
    running,
    saving: {
      store: createStore<SavingState>()(() => ({ kind: 'saved' })),
      save: atOnce,
      settle: nothing,
      isSaved: () => true,
      base: () => doc,
      revision: () => 0,
      close: nothing,
    },
    checking: {
      store: createStore<CheckState>()(() => ({ doc, remarks: [], byNode: new Map(), columns, offers: {} })),
      check: atOnce,
      close: nothing,
    },
    presence: {
      store: createStore<PresenceState>()(() => ({ others: [], latest: null })),
      look: atOnce,
      close: nothing,
    },
    frozen: true,
    view: createView(false),
    canvas: { current: null },
    viewports: new Map(),
    close: () => running.close(),
  };
}

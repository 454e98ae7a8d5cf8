import { IconAdjustmentsHorizontal, IconPlayerPlay, IconPlayerStop, IconPlayerTrackNext } from '@tabler/icons-react';
import { docOf } from '../editor/editorStore';
import type { Start } from '../editor/running';
import type { Session } from '../editor/session';
import { findNode, isEnabled } from '../flow/document';
import { flatten, nodesWithin } from '../flow/flatten';
import { typeOf } from '../flow/typeOf';
import { tellFault } from '../shared/ui/toasts';
import type { Action } from './action';

/** Saves and runs; what cannot be run is told, with the list of remarks. */
export async function start(session: Session, what: Start): Promise<void> {
  try {
    await session.saving.save();
    if (session.saving.isSaved()) {
      await session.running.start(what);
    }
  } catch (fault) {
    session.view.setState({ problems: true });
    tellFault(fault);
  }
}

/** Saves and runs; none of the targets means everything. A run that sends or writes for real is looked at before. */
export function startRun(session: Session, targets: readonly string[]): void {
  const { dryRun } = session.view.getState();
  if (!dryRun && actsOutside(session)) {
    ask(session, targets, targets.length > 0);
  } else {
    void start(session, { targets, dryRun });
  }
}

const ask = (session: Session, upTo: readonly string[], part: boolean) =>
  session.view.setState(s => ({ runDialog: { targets: upTo, part, dryRun: s.dryRun } }));

const actsOutside = (session: Session) =>
  flatten(docOf(session.editor)).nodes.some(
    n => isEnabled(n) && ['send', 'write'].includes(session.types.get(n.type)?.effect ?? 'none'),
  );

/** The outputs of the chosen nodes, which a run to here brings up to date; of a submodel those of all nodes inside. */
function targets(session: Session): string[] {
  const doc = docOf(session.editor);
  return session.editor.getState().selection.nodes.flatMap(id => {
    const node = findNode(doc, id);
    return (node ? nodesWithin(node) : []).flatMap(inner =>
      (typeOf(session.types, inner)?.outputs ?? []).filter(p => p.name !== 'error').map(p => `${inner.id}.${p.name}`),
    );
  });
}

export const isFree = (session: Session) => session.running.isOver() && !session.running.store.getState().starting;

export const runActions: Action[] = [
  {
    id: 'runHere',
    group: 'run',
    icon: IconPlayerPlay,
    keys: ['F9'],
    on: ['node'],
    when: s => isFree(s) && targets(s).length > 0,
    run: s => startRun(s, targets(s)),
  },
  {
    id: 'runAll',
    group: 'run',
    icon: IconPlayerTrackNext,
    keys: ['Shift+F9'],
    on: ['canvas'],
    when: s => isFree(s) && (docOf(s.editor).nodes?.length ?? 0) > 0,
    run: s => startRun(s, []),
  },
  {
    id: 'runWith',
    group: 'run',
    icon: IconAdjustmentsHorizontal,
    keys: ['Alt+F9'],
    when: s => isFree(s) && (docOf(s.editor).nodes?.length ?? 0) > 0,
    run: s => ask(s, targets(s), false),
  },
  {
    id: 'stop',
    group: 'run',
    icon: IconPlayerStop,
    keys: ['Shift+Escape'],
    when: s => !s.running.isOver(),
    run: s => s.running.stop().catch(tellFault),
  },
];

import { IconPlayerPlay, IconPlayerStop, IconPlayerTrackNext } from '@tabler/icons-react';
import { docOf } from '../editor/editorStore';
import type { Session } from '../editor/session';
import { findNode } from '../flow/document';
import { tellFault } from '../shared/ui/toasts';
import type { Action } from './action';

/** Saves and runs; none of the targets means everything. */
export async function startRun(session: Session, targets: readonly string[]): Promise<void> {
  try {
    await session.saving.save();
    if (session.saving.isSaved()) {
      await session.running.start({ targets, dryRun: session.view.getState().dryRun });
    }
  } catch (fault) {
    session.view.setState({ problems: true });
    tellFault(fault);
  }
}

/** The outputs of the chosen nodes, which a run to here brings up to date. */
function targets(session: Session): string[] {
  const doc = docOf(session.editor);
  return session.editor
    .getState()
    .selection.nodes.flatMap(id =>
      (session.types.get(findNode(doc, id)?.type ?? '')?.outputs ?? [])
        .filter(p => p.name !== 'error')
        .map(p => `${id}.${p.name}`),
    );
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
    id: 'stop',
    group: 'run',
    icon: IconPlayerStop,
    keys: ['Shift+Escape'],
    when: s => !s.running.isOver(),
    run: s => s.running.stop().catch(tellFault),
  },
];

import type { Action, ActionGroup, ActionId } from './action';
import { arrangeActions } from './arrangeActions';
import { editActions } from './editActions';
import { nodeActions } from './nodeActions';
import { portActions } from './portActions';
import { runActions } from './runActions';
import { structureActions } from './structureActions';
import { viewActions } from './viewActions';

export const actions: readonly Action[] = [
  ...runActions,
  ...editActions,
  ...nodeActions,
  ...structureActions,
  ...portActions,
  ...arrangeActions,
  ...viewActions,
];

export const actionGroups: readonly ActionGroup[] = ['run', 'edit', 'nodes', 'ports', 'arrange', 'view'];

const byId = new Map(actions.map(a => [a.id, a]));

export function actionOf(id: ActionId): Action {
  const action = byId.get(id);
  if (!action) {
    throw new Error(`There is no action ${id}.`);
  }
  return action;
}

import type { Icon } from '@tabler/icons-react';
import type { Session } from '../editor/session';
import type en from '../shared/i18n/en.json';

export type ActionId = Exclude<keyof (typeof en)['action'], `group-${string}`>;
export type ActionGroup = 'run' | 'edit' | 'nodes' | 'arrange' | 'view';

/** Something a user can ask for; toolbar, keys, command list and the help on keys are all drawn from these. */
export interface Action {
  id: ActionId;
  group: ActionGroup;
  icon?: Icon;
  /** Keys as `Ctrl+Shift+KeyZ`: by place on the keyboard, so that they work in any layout. Ctrl also means Cmd. */
  keys?: readonly string[];
  when?(session: Session): boolean;
  run(session: Session): void | Promise<void>;
}

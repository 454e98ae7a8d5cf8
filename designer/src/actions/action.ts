import type { Icon } from '@tabler/icons-react';
import type { Session } from '../editor/session';
import type { MenuTarget } from '../editor/view';
import type en from '../shared/i18n/en.json';

export type ActionId = Exclude<keyof (typeof en)['action'], `group-${string}`>;
export type ActionGroup = 'run' | 'edit' | 'nodes' | 'ports' | 'arrange' | 'view';

/** Something a user can ask for; toolbar, keys, command list and the help on keys are all drawn from these. */
export interface Action {
  id: ActionId;
  group: ActionGroup;
  icon?: Icon;
  /** Keys as `Ctrl+Shift+KeyZ`: by place on the keyboard, so that they work in any layout. Ctrl also means Cmd. */
  keys?: readonly string[];
  /** The context menus that offer it. */
  on?: readonly MenuTarget['kind'][];
  when?(session: Session): boolean;
  /** Is told the keys that were pressed, where they make a difference. */
  run(session: Session, keys?: string): void | Promise<void>;
}

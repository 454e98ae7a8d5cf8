import type { Session } from '../editor/session';
import type { Action } from './action';
import { actions } from './actions';

/** The pressed keys as actions write them. */
export function pressed(event: KeyboardEvent): string {
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    event.code,
  ]
    .filter(Boolean)
    .join('+');
}

/** What keys do now: the first that can be done of the actions that have them. */
export const actionFor = (session: Session, keys: string): Action | undefined =>
  actions.find(a => a.keys?.includes(keys) && (a.when?.(session) ?? true));

/** Where many keys do the same, the first and the last stand for all. */
export const shownKeys = (action: Action): readonly string[] => {
  const keys = action.keys ?? [];
  const [first, last] = [keys[0], keys.at(-1)];
  return keys.length > 3 && first && last ? [`${readable(first)} … ${readable(last)}`] : keys.map(readable);
};

/** Keys as people read them on a keyboard. */
export const readable = (keys: string): string =>
  keys
    .split('+')
    .map(key => signs[key] ?? key.replace(/^Key|^Digit/, ''))
    .join(' + ');

const signs: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Period: '.',
  Delete: 'Del',
  Escape: 'Esc',
  ContextMenu: '☰',
};

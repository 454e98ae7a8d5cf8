import { useEffect } from 'react';
import { type Session, useSession } from '../editor/session';
import { copied, pasted, removeSelected } from './editActions';
import { actionFor, pressed } from './keymap';
import { backToCanvas } from './parts';
import { walkByKey } from './portActions';

/** Runs actions by their keys wherever the focus is, but in fields, dialogs and tables, whose keys are their own. */
export function useKeys(): void {
  const session = useSession();
  useEffect(() => {
    // A list that is open closes by Escape itself, before anybody else hears of the key.
    let open = false;
    let escaped: EventTarget | null = null;
    const before = (event: KeyboardEvent) => {
      open = hasOpenList(event.target);
    };
    const down = (event: KeyboardEvent) => {
      if (
        event.key === 'Escape' &&
        !open &&
        !event.defaultPrevented &&
        (escaped === event.target || !indents(event.target)) &&
        backToCanvas(event.target)
      ) {
        event.preventDefault();
      } else {
        press(session, event);
      }
      escaped = event.key === 'Escape' ? event.target : null;
    };
    const copy = (event: ClipboardEvent) => take(session, event, false);
    const cut = (event: ClipboardEvent) => take(session, event, true);
    const paste = (event: ClipboardEvent) => {
      if (!isBusy(event.target) && pasted(session, event.clipboardData?.getData('text/plain') ?? '')) {
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', before, true);
    document.addEventListener('keydown', down);
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('keydown', before, true);
      document.removeEventListener('keydown', down);
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
    };
  }, [session]);
}

function press(session: Session, event: KeyboardEvent): void {
  const keys = pressed(event);
  // Shift + F10 in a field opens the field's own menu.
  const free = /^(Shift\+)?F\d+$/.test(keys) && keys !== 'Shift+F10';
  if (event.defaultPrevented || (isBusy(event.target) && !free)) {
    return;
  }
  if (!isBusy(event.target) && walkByKey(session, keys)) {
    event.preventDefault();
    return;
  }
  // Enter on a button presses the button.
  if (keys.endsWith('Enter') && event.target instanceof HTMLElement && event.target.closest('button, a, [role=tab]')) {
    return;
  }
  const action = actionFor(session, keys);
  if (action) {
    event.preventDefault();
    void action.run(session, keys);
  }
}

function take(session: Session, event: ClipboardEvent, gone: boolean): void {
  const text = isBusy(event.target) || String(document.getSelection()) ? null : copied(session);
  if (text !== null) {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (gone) {
      removeSelected(session);
    }
  }
}

const hasOpenList = (target: EventTarget | null): boolean => {
  const list = target instanceof Element ? target.getAttribute('aria-controls') : null;
  return list !== null && document.getElementById(list)?.querySelector('[role=option]') != null;
};

// Where Tab indents, Escape gives Tab back its meaning first, and leaves only when it comes again.
const indents = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-indents=true]') !== null;

const isBusy = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    'input, textarea, select, [contenteditable=true], [role=dialog], [role=grid], [role=listbox], [role=menu]',
  ) !== null;

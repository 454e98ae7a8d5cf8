import { useStore } from 'zustand';
import { useSession } from '../editor/session';

/** Draws anew whenever what actions depend on may have changed. */
export function useWatch(): void {
  const { editor, running } = useSession();
  useStore(editor, s => s.history);
  useStore(editor, s => s.selection);
  useStore(running.store, s => s.run);
}

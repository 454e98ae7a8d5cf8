import { createStore } from 'zustand/vanilla';
import { answer, client, type Schemas } from '../api/client';

const pause = 4000;

export type Other = Schemas['OtherView'];

export interface PresenceState {
  /** Who else has the scenario open; the same name twice is one person with two pages. */
  others: readonly Other[];
  /** What the server has by now. */
  latest: { revision: number; by: string; at: string } | null;
}

/** Tells the server that the page is open, and hears who else is there and what they have saved. */
export function createPresence(id: string) {
  const store = createStore<PresenceState>()(() => ({ others: [], latest: null }));
  const page = Array.from(crypto.getRandomValues(new Uint32Array(4)), n => n.toString(36)).join('');
  const path = { id, page };

  async function look(): Promise<void> {
    try {
      const seen = await answer(
        client.POST('/api/scenarios/{id}/presence', { params: { path: { id } }, body: { page } }),
      );
      store.setState({
        others: seen.others,
        latest: { revision: seen.revision, by: seen.savedBy, at: seen.savedAt },
      });
    } catch {
      // Saving tells that the server cannot be reached. Until it can, nobody is known to be there.
      store.setState({ others: [] });
    }
  }

  const timer = setInterval(() => document.visibilityState === 'visible' && void look(), pause);
  const back = () => document.visibilityState === 'visible' && void look();
  const leave = () =>
    void client
      .DELETE('/api/scenarios/{id}/presence/{page}', { params: { path }, keepalive: true })
      .catch(() => undefined);
  document.addEventListener('visibilitychange', back);
  window.addEventListener('pagehide', leave);
  void look();

  return {
    store,
    look,
    close(): void {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('pagehide', leave);
      leave();
    },
  };
}

import type { Schemas } from './client';
import { language } from './language';

export type RunEvent = Schemas['RunEventView'];

const types = ['run-started', 'node-started', 'node-progressed', 'node-finished', 'run-finished', 'reset'] as const;

type Listener = (event: RunEvent) => void;

/** How long to wait before a stream that the browser has given up is opened anew. */
const pause = 3000;

const listeners = new Set<Listener>();
let source: EventSource | null = null;

/** Tells of all runs as long as somebody listens: one stream for the page, which comes back by itself. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  source ??= open();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      source?.close();
      source = null;
    }
  };
}

function open(): EventSource {
  const stream = new EventSource(`/api/runs/events?lang=${language()}`);
  for (const type of types) {
    stream.addEventListener(type, event => {
      const happened = JSON.parse(event.data) as RunEvent;
      for (const listener of listeners) {
        listener(happened);
      }
    });
  }
  // The browser comes back by itself after a broken connection, but not after an answer that is no stream: a server that is only just starting.
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED && stream === source) {
      setTimeout(() => {
        if (stream === source) {
          source = open();
        }
      }, pause);
    }
  });
  return stream;
}

import { describe, expect, it, vi } from 'vitest';
import { client } from '../api/client';
import type { RunEvent } from '../api/events';
import { createEditor } from './editorStore';
import { createRunning } from './running';

let tell: (event: RunEvent) => void = () => undefined;

vi.mock('../api/events', () => ({
  listen: (listener: typeof tell) => {
    tell = listener;
    return () => undefined;
  },
}));
vi.mock('../api/client', () => ({
  client: { GET: vi.fn(), POST: vi.fn() },
  answer: async (call: Promise<{ data: unknown }>) => (await call).data,
}));
vi.mock('../shared/ui/toasts', () => ({ tellFault: vi.fn() }));

const event = (type: string, run: string) => ({ type, run, scenario: 'win-back' }) as unknown as RunEvent;
const details = (id: string, status: string) => ({
  run: { id, status, startedAt: '2026-03-01T00:00:00Z' },
  scenario: { format: 1, id: 'win-back' },
  nodes: [],
});

/** A session whose answers about runs are given one by one, each when the test wants it. */
function open() {
  const answers: ((data: unknown) => void)[] = [];
  vi.mocked(client.GET).mockImplementation(((path: string) =>
    path === '/api/runs'
      ? Promise.resolve({ data: { items: [] } })
      : new Promise(done => answers.push(data => done({ data })))) as never);
  const running = createRunning(createEditor({ format: 1, id: 'win-back' } as never), 'win-back');
  return { running, answers };
}

describe('a run that is followed', () => {
  it('is over though its end was told while it was still being asked for', async () => {
    const { running, answers } = open();
    tell(event('run-started', 'a'));
    tell(event('run-finished', 'a'));
    answers[0]?.(details('a', 'running'));
    answers[1]?.(details('a', 'succeeded'));
    await vi.waitFor(() => expect(running.store.getState().run?.status).toBe('succeeded'));
    running.close();
  });

  it('is what the latest question was answered, whichever answer comes first', async () => {
    const { running, answers } = open();
    tell(event('run-started', 'a'));
    tell(event('run-started', 'b'));
    answers[1]?.(details('b', 'running'));
    await vi.waitFor(() => expect(running.store.getState().run?.id).toBe('b'));
    answers[0]?.(details('a', 'succeeded'));
    tell(event('run-finished', 'a'));
    await Promise.resolve();
    expect(running.store.getState().run).toMatchObject({ id: 'b', status: 'running' });
    running.close();
  });
});

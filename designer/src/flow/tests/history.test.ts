import { describe, expect, it } from 'vitest';
import type { Command } from '../commands';
import { begin, type History, perform, redo, seal, undo } from '../history';
import { sample, stored, write } from './sample';

const commands: Command[] = [
  { do: 'rename', node: 'file', title: 'Receipts' },
  { do: 'set', node: 'file', setting: 'file', value: 'b.csv' },
  { do: 'relink', add: ['file.rejects -> union.tables'], remove: ['file.table -> filter.input'] },
  { do: 'enable', nodes: ['union'], enabled: false },
  { do: 'annotate', node: 'filter', note: 'Why' },
  { do: 'describe', change: { title: 'Other' } },
  { do: 'parameters', parameters: [{ name: 'days', type: 'integer', default: 30 }] },
  { do: 'move', nodes: { filter: [300, 60] }, notes: {} },
  { do: 'remove', nodes: ['file', 'filter', 'union'], links: [], notes: [] },
];

const all = (history: History): History => commands.reduce((h, c) => perform(h, c), history);
const times = (n: number, step: (h: History) => History, history: History): History =>
  Array.from({ length: n }).reduce<History>(h => step(h), history);

describe('history', () => {
  it('undoes everything to the identical file and redoes it to the identical file', () => {
    const done = all(begin(sample()));
    const undone = times(commands.length, undo, done);
    expect(write(undone.present)).toBe(stored);
    expect(write(times(commands.length, redo, undone).present)).toBe(write(done.present));
  });

  it('has nothing to undo before the first step, nor to redo after the last', () => {
    const history = begin(sample());
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  it('joins what is typed into one field into one step, until it is sealed', () => {
    const type = (h: History, value: string) =>
      perform(h, { do: 'set', node: 'file', setting: 'file', value }, 'file file');
    const typed = type(type(begin(sample()), 'b'), 'bc');
    expect(typed.past).toHaveLength(1);
    expect(type(seal(typed), 'bcd').past).toHaveLength(2);
    expect(write(undo(typed).present)).toBe(stored);
  });

  it('forgets what could be redone when something else is done', () => {
    const undone = undo(all(begin(sample())));
    const other = perform(undone, { do: 'annotate', node: 'file', note: 'New' });
    expect(other.future).toHaveLength(0);
  });

  it('makes no step of a command that changes nothing', () => {
    expect(perform(begin(sample()), { do: 'enable', nodes: ['file'], enabled: true }).past).toHaveLength(0);
  });
});

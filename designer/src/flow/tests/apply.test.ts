import { describe, expect, it } from 'vitest';
import { apply } from '../apply';
import { findNode, linksOf, notesOf } from '../document';
import { sample, stored, write } from './sample';

describe('apply', () => {
  it('leaves fields it does not know, and the order of all, as they are', () => {
    const moved = apply(sample(), { do: 'move', nodes: { file: [50, 70] }, notes: {} });
    expect(write(moved)).toBe(stored.replace('40,\n        60', '50,\n        70'));
  });

  it('gives the same object for a command that changes nothing', () => {
    const doc = sample();
    expect(apply(doc, { do: 'move', nodes: { file: [40, 60] }, notes: {} })).toBe(doc);
    expect(apply(doc, { do: 'enable', nodes: ['file'], enabled: true })).toBe(doc);
    expect(apply(doc, { do: 'set', node: 'file', setting: 'file', value: 'a.csv' })).toBe(doc);
    expect(apply(doc, { do: 'relink', add: ['file.table -> filter.input'], remove: [] })).toBe(doc);
  });

  it('removes a node with its links and no others', () => {
    const doc = apply(sample(), { do: 'remove', nodes: ['file'], links: [], notes: [] });
    expect(findNode(doc, 'file')).toBeUndefined();
    expect(linksOf(doc)).toEqual(['filter.matched -> union.tables']);
  });

  it('writes new fields of a node where the server writes them', () => {
    const doc = apply(sample(), { do: 'rename', node: 'file', title: 'Receipts' });
    const off = apply(doc, { do: 'enable', nodes: ['file'], enabled: false });
    expect(Object.keys(findNode(off, 'file') ?? {})).toEqual([
      'id',
      'type',
      'version',
      'title',
      'at',
      'enabled',
      'retry',
      'settings',
    ]);
  });

  it('takes the default again when a setting is cleared', () => {
    const doc = apply(sample(), { do: 'set', node: 'file', setting: 'zebra', value: undefined });
    expect(findNode(doc, 'file')?.settings).toEqual({ file: 'a.csv' });
  });

  it('leaves no trace of notes when the last is gone', () => {
    const note = {
      id: 'note',
      text: 'Hm',
      at: [0, 0] as [number, number],
      size: [100, 60] as [number, number],
      color: 'blue' as const,
    };
    const added = apply(sample(), { do: 'add', fragment: { nodes: [], links: [], notes: [note] } });
    expect(notesOf(added)).toEqual([note]);
    expect(write(apply(added, { do: 'remove', nodes: [], links: [], notes: ['note'] }))).toBe(stored);
  });

  it('takes another state as a whole, under the id that it has', () => {
    const old = apply(sample(), { do: 'remove', nodes: ['union'], links: [], notes: [] });
    expect(apply(sample(), { do: 'replace', doc: { ...old, id: 'other' } })).toEqual(old);
    const doc = sample();
    expect(apply(doc, { do: 'replace', doc: sample() })).toBe(doc);
  });

  it('does not change the scenario that it is given', () => {
    const doc = sample();
    apply(doc, { do: 'remove', nodes: ['file', 'filter', 'union'], links: [], notes: [] });
    expect(write(doc)).toBe(stored);
  });
});

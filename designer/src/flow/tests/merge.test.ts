import { describe, expect, it } from 'vitest';
import { apply } from '../apply';
import type { Command } from '../commands';
import { type FlowDoc, findNode, linksOf, nodesOf, notesOf } from '../document';
import { merge } from '../merge';
import { sample, types, write } from './sample';

const made = (...commands: Command[]): FlowDoc => commands.reduce(apply, sample());
const set = (setting: string, value: string): Command => ({ do: 'set', node: 'file', setting, value });
const sort = (id: string, type: string, link: string): Command => ({
  do: 'add',
  fragment: { nodes: [{ id, type, version: 1, settings: {} }], links: [link], notes: [] },
});
const note = (text: string): Command => ({
  do: 'add',
  fragment: { nodes: [], links: [], notes: [{ id: 'note', text, at: [0, 0], size: [9, 9], color: 'blue' }] },
});

describe('merge', () => {
  it('gives theirs when I have changed nothing, and mine when they have not', () => {
    const changed = made(set('file', 'b.csv'));
    expect(write(merge(sample(), sample(), changed, types).doc)).toBe(write(changed));
    expect(write(merge(sample(), changed, sample(), types).doc)).toBe(write(changed));
  });

  it('takes different changes of both, in one node too', () => {
    const { doc, conflicts } = merge(
      sample(),
      made(set('file', 'mine.csv'), { do: 'rename', node: 'filter', title: 'Mine' }),
      made(set('sheet', 'theirs'), { do: 'remove', nodes: ['union'], links: [], notes: [] }),
      types,
    );
    expect(conflicts).toEqual([]);
    expect(findNode(doc, 'file')?.settings).toMatchObject({ file: 'mine.csv', sheet: 'theirs' });
    expect(findNode(doc, 'filter')?.title).toBe('Mine');
    expect(linksOf(doc)).toEqual(['file.table -> filter.input']);
  });

  it('asks where both have changed one setting, and obeys', () => {
    const [mine, theirs] = [made(set('file', 'mine.csv')), made(set('file', 'theirs.csv'))];
    const asked = merge(sample(), mine, theirs, types);
    expect(asked.conflicts).toEqual([
      { key: 'setting file file', kind: 'setting', id: 'file', field: 'file', mine: 'mine.csv', theirs: 'theirs.csv' },
    ]);
    expect(findNode(asked.doc, 'file')?.settings.file).toBe('mine.csv');
    const chosen = merge(sample(), mine, theirs, types, { 'setting file file': 'theirs' });
    expect(findNode(chosen.doc, 'file')?.settings.file).toBe('theirs.csv');
  });

  it('asks before it loses a node that one has removed and the other changed', () => {
    const gone = made({ do: 'remove', nodes: ['file'], links: [], notes: [] });
    const changed = made(set('file', 'b.csv'));
    expect(merge(sample(), gone, changed, types).conflicts).toMatchObject([{ kind: 'node', id: 'file' }]);
    expect(findNode(merge(sample(), gone, changed, types).doc, 'file')).toBeUndefined();
    const kept = merge(sample(), gone, changed, types, { 'node file ': 'theirs' }).doc;
    expect(findNode(kept, 'file')?.settings.file).toBe('b.csv');
  });

  it('keeps two nodes that got the same id apart, with their links', () => {
    const { doc, conflicts } = merge(
      sample(),
      made(sort('extra', 'rows.filter', 'filter.rest -> extra.input')),
      made(sort('extra', 'rows.union', 'filter.rest -> extra.tables')),
      types,
    );
    expect(conflicts).toEqual([]);
    expect(
      nodesOf(doc)
        .map(n => `${n.id} ${n.type}`)
        .slice(-2),
    ).toEqual(['extra rows.union', 'extra-2 rows.filter']);
    expect(linksOf(doc).slice(-2)).toEqual(['filter.rest -> extra.tables', 'filter.rest -> extra-2.input']);
  });

  it('asks when each has drawn another link to an input that takes one', () => {
    const base = made(sort('late', 'rows.filter', 'filter.rest -> union.tables'));
    const mine = apply(base, { do: 'relink', add: ['filter.rest -> late.input'], remove: [] });
    const theirs = apply(base, { do: 'relink', add: ['filter.matched -> late.input'], remove: [] });
    const { doc, conflicts } = merge(base, mine, theirs, types);
    expect(conflicts).toMatchObject([{ kind: 'link', id: 'late.input' }]);
    expect(linksOf(doc).filter(l => l.endsWith('late.input'))).toEqual(['filter.rest -> late.input']);
  });

  it('does not quarrel about places, nor about what both have done alike', () => {
    const [mine, theirs] = [1, 2].map(x => made({ do: 'move', nodes: { file: [x, x] }, notes: {} }, note('Hm')));
    const { doc, conflicts } = merge(sample(), mine as FlowDoc, theirs as FlowDoc, types);
    expect(conflicts).toEqual([]);
    expect(findNode(doc, 'file')?.at).toEqual([1, 1]);
    expect(notesOf(doc)).toHaveLength(1);
    expect(doc.designer?.zoom).toBe(1);
  });
});

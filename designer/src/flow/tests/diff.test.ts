import { describe, expect, it } from 'vitest';
import { apply } from '../apply';
import type { Command } from '../commands';
import { diff, isMovedOnly, isSame, overlay } from '../diff';
import { type FlowDoc, type FlowNode, nodesOf, type Point } from '../document';
import { sample } from './sample';

const made = (...commands: Command[]): FlowDoc => commands.reduce(apply, sample());
const marks = (found: ReturnType<typeof diff>) => found.nodes.map(n => `${n.mark} ${n.id}`);

describe('diff', () => {
  it('finds nothing between a scenario and itself, whatever the order of its parts', () => {
    const doc = sample();
    const turned = { ...doc, nodes: [...nodesOf(doc)].reverse(), links: [...(doc.links ?? [])].reverse() };
    expect(isSame(diff(doc, turned))).toBe(true);
  });

  it('looks into submodels', () => {
    const within = (...nodes: FlowNode[]): FlowDoc => ({
      ...sample(),
      nodes: [{ id: 'sub', type: 'submodel', version: 1, settings: {}, inputs: [], outputs: [], nodes, links: [] }],
      links: [],
    });
    const file = (name: string, at: Point): FlowNode => ({
      id: 'inner',
      type: 'sources.file',
      version: 1,
      at,
      settings: { file: name },
    });
    const changed = diff(within(file('a.csv', [0, 0])), within(file('b.csv', [0, 0])));
    expect(marks(changed)).toEqual(['changed sub']);
    expect(changed.nodes[0]?.fields).toEqual([]);
    expect(changed.nodes[0]?.inside?.nodes).toMatchObject([
      { id: 'inner', mark: 'changed', settings: [{ field: 'file', before: 'a.csv', after: 'b.csv' }] },
    ]);
    expect(marks(diff(within(file('a.csv', [0, 0])), within(file('a.csv', [10, 0]))))).toEqual(['moved sub']);
    expect(isSame(diff(within(file('a.csv', [0, 0])), within(file('a.csv', [0, 0]))))).toBe(true);
  });

  it('tells what is only moved from what is changed', () => {
    const moved = diff(sample(), made({ do: 'move', nodes: { file: [0, 0] }, notes: {} }));
    expect(marks(moved)).toEqual(['moved file']);
    expect(isMovedOnly(moved)).toBe(true);
    const both = diff(
      sample(),
      made(
        { do: 'move', nodes: { file: [0, 0] }, notes: {} },
        { do: 'set', node: 'file', setting: 'file', value: 'b.csv' },
      ),
    );
    expect(both.nodes[0]).toMatchObject({ mark: 'changed', moved: true });
    expect(isMovedOnly(both)).toBe(false);
  });

  it('lists settings with what they were and are', () => {
    const found = diff(
      sample(),
      made(
        { do: 'set', node: 'file', setting: 'file', value: 'b.csv' },
        { do: 'set', node: 'file', setting: 'zebra', value: undefined },
        { do: 'rename', node: 'file', title: 'Receipts' },
      ),
    );
    expect(found.nodes[0]?.settings).toEqual([
      { field: 'file', before: 'a.csv', after: 'b.csv' },
      { field: 'zebra', before: 1, after: undefined },
    ]);
    expect(found.nodes[0]?.fields).toEqual([{ field: 'title', before: undefined, after: 'Receipts' }]);
  });

  it('finds nodes and links that came and went, also within submodels', () => {
    const inner = { id: 'sub/inner', type: 'rows.filter', version: 1, settings: {} };
    const found = diff(
      sample(),
      made(
        { do: 'remove', nodes: ['union'], links: [], notes: [] },
        { do: 'add', fragment: { nodes: [inner], links: ['filter.rest -> sub/inner.input'], notes: [] } },
      ),
    );
    expect(marks(found)).toEqual(['added sub/inner', 'removed union']);
    expect(found.links).toEqual([
      { link: 'filter.rest -> sub/inner.input', mark: 'added' },
      { link: 'filter.matched -> union.tables', mark: 'removed' },
    ]);
  });

  it('finds parameters, notes and fields of the scenario itself', () => {
    const note = {
      id: 'n',
      text: 'Hm',
      at: [0, 0] as [number, number],
      size: [9, 9] as [number, number],
      color: 'blue' as const,
    };
    const found = diff(
      sample(),
      made(
        { do: 'parameters', parameters: [{ name: 'day', type: 'date' }] },
        { do: 'add', fragment: { nodes: [], links: [], notes: [note] } },
        { do: 'describe', change: { timeZone: 'Europe/Moscow' } },
      ),
    );
    expect(found.parameters).toMatchObject([{ id: 'day', mark: 'added' }]);
    expect(found.notes).toMatchObject([{ id: 'n', mark: 'added' }]);
    expect(found.scenario).toEqual([{ field: 'timeZone', before: 'UTC', after: 'Europe/Moscow' }]);
  });

  it('is drawn over: what is gone stands where it stood', () => {
    const gone = made({ do: 'remove', nodes: ['union'], links: [], notes: [] });
    const both = overlay(sample(), gone);
    expect(nodesOf(both).map(n => n.id)).toEqual(['file', 'filter', 'union']);
    expect(both.links).toEqual(sample().links);
  });
});

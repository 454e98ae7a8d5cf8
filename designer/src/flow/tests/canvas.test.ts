import { describe, expect, it } from 'vitest';
import { align, type Box } from '../align';
import { apply } from '../apply';
import { linksOf } from '../document';
import { layout } from '../layout';
import { readLinks } from '../links';
import { linkBefore, nearbyLinks, splitLink } from '../nearby';
import { places } from '../place';
import { stale } from '../staleness';
import { sample, types } from './sample';

const box = (id: string, x: number, y: number, width = 200, height = 100): Box => ({
  id,
  at: [x, y],
  size: [width, height],
});
const sendNode = { id: 'send', type: 'campaign.send', version: 1, settings: {} };
const filter = types.get('rows.filter');
if (!filter) {
  throw new Error('The sample has no filter.');
}

describe('align', () => {
  it('moves boxes to the leftmost, and spreads them with equal gaps', () => {
    const boxes = [box('a', 0, 0), box('b', 50, 300), box('c', 20, 130)];
    expect(align(boxes, 'left')).toEqual({ b: [0, 300], c: [0, 130] });
    expect(align(boxes, 'spread-y')).toEqual({ c: [20, 150] });
    expect(align([box('a', 0, 0)], 'left')).toEqual({});
  });
});

describe('nearby', () => {
  const doc = apply(sample(), { do: 'remove', nodes: [], links: [...linksOf(sample())], notes: [] });

  it('links a node that is put between two others to both', () => {
    const links = nearbyLinks(doc, types, box('new', 280, 60), filter, [box('file', 0, 60), box('union', 560, 60)]);
    expect(links).toEqual([
      { from: { node: 'file', port: 'table' }, to: { node: 'new', port: 'input' } },
      { from: { node: 'new', port: 'matched' }, to: { node: 'union', port: 'tables' } },
    ]);
  });

  it('takes but one table of a node, and leaves alone what may stay empty', () => {
    const send = types.get('campaign.send');
    const links = send && nearbyLinks(doc, types, box('new', 560, 60), send, [box('filter', 280, 60)]);
    expect(links).toEqual([{ from: { node: 'filter', port: 'matched' }, to: { node: 'new', port: 'recipients' } }]);
  });

  it('finds the input that fits behind those that do not', () => {
    const whole = apply(doc, { do: 'add', fragment: { nodes: [sendNode], links: [], notes: [] } });
    const token = types.get('campaign.token');
    const links = token && nearbyLinks(whole, types, box('new', 280, 60), token, [box('send', 560, 60)]);
    expect(links).toEqual([{ from: { node: 'new', port: 'token' }, to: { node: 'send', port: 'account' } }]);
  });

  it('links nothing that is far away', () => {
    expect(nearbyLinks(doc, types, box('new', 900, 60), filter, [box('file', 0, 60)])).toEqual([]);
    expect(nearbyLinks(doc, types, box('new', 280, 900), filter, [box('file', 0, 60)])).toEqual([]);
  });

  it('lets a source serve the first input that still has to be linked', () => {
    const whole = apply(doc, { do: 'add', fragment: { nodes: [sendNode], links: [], notes: [] } });
    const token = types.get('campaign.token');
    expect(token && linkBefore(whole, types, 'new', token, 'send')?.to).toEqual({ node: 'send', port: 'account' });
    const linked = apply(whole, { do: 'relink', add: ['old.token -> send.account'], remove: [] });
    expect(token && linkBefore(linked, types, 'new', token, 'send')).toBeNull();
    expect(linkBefore(whole, types, 'new', filter, 'send')).toBeNull();
  });

  it('puts a node into a link', () => {
    expect(splitLink(sample(), types, 'file.table -> filter.input', 'new', filter)).toEqual({
      add: ['file.table -> new.input', 'new.matched -> filter.input'],
      remove: ['file.table -> filter.input'],
    });
  });

  it('puts a node into no link of another kind', () => {
    const token = types.get('campaign.token');
    expect(token && splitLink(sample(), types, 'file.table -> filter.input', 'new', token)).toBeNull();
  });
});

describe('places', () => {
  it('puts nodes without a place behind those above them', () => {
    const at = places(sample());
    expect(at.get('file')).toEqual([40, 60]);
    expect(at.get('filter')?.[0]).toBeGreaterThan(40);
  });
});

describe('layout', () => {
  it('goes from left to right along the links', async () => {
    const at = await layout([box('union', 0, 0), box('filter', 0, 0), box('file', 0, 0)], readLinks(linksOf(sample())));
    const x = (id: string) => at[id]?.[0] ?? Number.NaN;
    expect(x('file')).toBeLessThan(x('filter'));
    expect(x('filter')).toBeLessThan(x('union'));
  });
});

describe('staleness', () => {
  it('is what has changed and all below, never what has only moved or been renamed', () => {
    const ran = sample();
    const moved = apply(apply(ran, { do: 'move', nodes: { file: [0, 0] }, notes: {} }), {
      do: 'rename',
      node: 'file',
      title: 'x',
    });
    expect([...stale(ran, moved)]).toEqual([]);
    expect([...stale(ran, apply(ran, { do: 'set', node: 'filter', setting: 'a', value: 1 }))].sort()).toEqual([
      'filter',
      'union',
    ]);
    expect([...stale(ran, apply(ran, { do: 'relink', add: [], remove: ['filter.matched -> union.tables'] }))]).toEqual([
      'union',
    ]);
  });
});

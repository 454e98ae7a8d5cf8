import { describe, expect, it } from 'vitest';
import { apply } from '../apply';
import { fromText, toText } from '../clipboard';
import { linksOf, nodesOf } from '../document';
import { extract, freeId, incoming, renewed } from '../fragments';
import { sample } from './sample';

describe('fragments', () => {
  it('go through text into another scenario under free ids, with the links among them', () => {
    const doc = sample();
    const text = toText(extract(doc, ['file', 'filter'], []));
    const read = fromText(text);
    expect(read).not.toBeNull();
    const pasted = apply(doc, {
      do: 'add',
      fragment: renewed(doc, read ?? { nodes: [], links: [], notes: [] }, [100, 0]),
    });
    expect(nodesOf(pasted).map(n => n.id)).toEqual(['file', 'filter', 'union', 'file-2', 'filter-2']);
    expect(linksOf(pasted).slice(2)).toEqual(['file-2.table -> filter-2.input']);
    expect(nodesOf(pasted)[3]).toMatchObject({
      at: [140, 60],
      settings: { zebra: 1, file: 'a.csv' },
      retry: { times: 2 },
    });
  });

  it.each(['', 'hello', '{"nodes": []}', '[1]', 'null'])('are not made of the text %j', text => {
    expect(fromText(text)).toBeNull();
  });

  it('leave out what is no node when the text was tampered with', () => {
    const text = JSON.stringify({
      clipboard: 'rfmflows/nodes@1',
      nodes: [{ id: 1 }, { id: 'a', type: 'x.y', version: 1, settings: {}, at: ['x', 1] }],
      links: ['nonsense', 5],
    });
    expect(fromText(text)).toEqual({ nodes: [], links: [], notes: [] });
  });

  it('keep their incoming links when they are duplicated', () => {
    const doc = sample();
    const from = extract(doc, ['filter'], []);
    const copy = renewed(doc, from, [0, 0]);
    expect(incoming(doc, from.nodes, copy.nodes)).toEqual(['file.table -> filter-2.input']);
  });

  it('get ids that differ in more than case', () => {
    expect(freeId('Filter', ['filter', 'FILTER-2'])).toBe('Filter-3');
  });
});

import { describe, expect, it } from 'vitest';
import { apply } from '../apply';
import { writeLink } from '../links';
import { inOrder } from '../order';
import { drawnLink, enterPorts, fitting, type PortEnd, startLink, type Way, walked } from '../portWalk';
import { sample, types } from './sample';

const end = (node: string, port: string, side: PortEnd['side']): PortEnd => ({ node, port, side });
const go = (from: PortEnd, ...ways: Way[]) =>
  ways.reduce((walk, way) => walked(sample(), types, walk, way, false), { at: from, from: null as PortEnd | null }).at;

describe('going through the ports by keys', () => {
  it('begins at the first output, and at the first input of a node that has no output', () => {
    expect(enterPorts(sample(), types, 'filter', false)?.at).toEqual(end('filter', 'matched', 'out'));
    expect(enterPorts(sample(), types, 'nobody', false)).toBeNull();
  });

  it('goes up and down on one side, and across with left and right', () => {
    expect(go(end('filter', 'matched', 'out'), 'down')).toEqual(end('filter', 'rest', 'out'));
    expect(go(end('filter', 'matched', 'out'), 'down', 'down', 'down')).toEqual(end('filter', 'rest', 'out'));
    expect(go(end('filter', 'rest', 'out'), 'left')).toEqual(end('filter', 'input', 'in'));
    expect(go(end('filter', 'rest', 'out'), 'left', 'right')).toEqual(end('filter', 'matched', 'out'));
  });

  it('offers only the ports that a link may end at, free ones first', () => {
    expect(fitting(sample(), types, end('file', 'rejects', 'out')).map(e => `${e.node}.${e.port}`)).toEqual([
      'filter.input',
      'union.tables',
    ]);
    expect(fitting(sample(), types, end('union', 'output', 'out'))).toEqual([]);
    expect(startLink(sample(), types, end('union', 'output', 'out'))).toBeNull();
  });

  it('goes round the fitting ports while a link is drawn, and knows the link', () => {
    const walk = startLink(sample(), types, end('filter', 'rest', 'out'));
    expect(walk && writeLink(drawnLink(walk) as never)).toBe('filter.rest -> union.tables');
    const other = startLink(sample(), types, end('file', 'rejects', 'out'));
    const next = other && walked(sample(), types, other, 'down', false);
    expect(next?.at).toEqual(end('union', 'tables', 'in'));
    expect(next && walked(sample(), types, next, 'down', false).at).toEqual(other?.at);
  });

  it('draws from an input backwards', () => {
    const walk = startLink(sample(), types, end('filter', 'input', 'in'));
    expect(walk && writeLink(drawnLink(walk) as never)).toBe('file.rejects -> filter.input');
  });
});

describe('the scenario as a table', () => {
  it('lists each node behind those that feed it, wherever they stand', () => {
    expect(inOrder(sample())).toEqual(['file', 'filter', 'union']);
    const back = apply(sample(), { do: 'move', nodes: { file: [900, 0] }, notes: {} });
    expect(inOrder(back)).toEqual(['file', 'filter', 'union']);
  });
});

describe('own labels of outputs', () => {
  const labelled = apply(sample(), { do: 'label', node: 'filter', port: 'rest', label: ' Others ' });

  it('are kept with the scenario and go when nothing is written', () => {
    expect(labelled.designer).toEqual({ zoom: 1, labels: { 'filter.rest': 'Others' } });
    expect(apply(labelled, { do: 'label', node: 'filter', port: 'rest', label: '' })).toEqual(sample());
  });

  it('go with their node', () => {
    expect(apply(labelled, { do: 'remove', nodes: ['filter'], links: [], notes: [] }).designer).toEqual({ zoom: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { apply } from '../apply';
import { fromText, toText } from '../clipboard';
import type { Command } from '../commands';
import { allNodes, type FlowDoc, linksOf, nodesOf } from '../document';
import { flatten } from '../flatten';
import { fold } from '../fold';
import { extract, newNode, renewed } from '../fragments';
import { begin, perform, redo, undo } from '../history';
import { readLinks } from '../links';
import { newPort } from '../newPort';
import { portOf } from '../nodeTypes';
import { stale } from '../staleness';
import { enter, leave } from '../submodels';
import { typeOf } from '../typeOf';
import { sample, types, write } from './sample';

const folded = (): FlowDoc => {
  const doc = sample();
  return apply(doc, fold(doc, types, ['filter'], []) as Command);
};
const inside = (doc: FlowDoc): FlowDoc => enter(doc, 'submodel') as FlowDoc;

describe('the inside of a submodel', () => {
  it('is shown as a scenario with the ports as two nodes, and looking changes nothing', () => {
    const doc = folded();
    const view = inside(doc);

    expect(nodesOf(view).map(n => n.id)).toEqual(['submodel:inputs', 'filter', 'submodel:outputs']);
    expect(linksOf(view)).toEqual([
      'submodel:inputs.input -> filter.input',
      'filter.matched -> submodel:outputs.matched',
    ]);
    expect(leave(view)).toBe(doc);
    expect(enter(doc, 'filter')).toBeNull();
  });

  it('takes what is done to it, and leaves the rest as it is', () => {
    const doc = folded();

    const changed = leave(apply(inside(doc), { do: 'set', node: 'filter', setting: 'expression', value: 'n > 1' }));

    expect(allNodes(changed).find(n => n.id === 'filter')).toMatchObject({
      future: 'kept',
      settings: { expression: 'n > 1' },
    });
    expect(nodesOf(changed)[0]).toBe(nodesOf(doc)[0]);
  });

  it('remembers where its ports stand, keeps its border, and passes on what is said of the scenario', () => {
    const view = inside(folded());
    const moved = apply(view, { do: 'move', nodes: { 'submodel:inputs': [5, 6] }, notes: {} });
    const removed = apply(moved, { do: 'remove', nodes: ['submodel:outputs', 'filter'], links: [], notes: [] });
    const named = leave(apply(removed, { do: 'describe', change: { title: 'New' } }));

    expect(named.title).toBe('New');
    expect(nodesOf(named)[1]).toMatchObject({ nodes: [], links: [], designer: { inputs: [5, 6] } });
    expect(nodesOf(inside(named)).map(n => n.id)).toEqual(['submodel:inputs', 'submodel:outputs']);
  });

  it('takes no id that is in use outside', () => {
    const view = inside(folded());

    expect(newNode(view, types.get('rows.union') as never, [0, 0]).id).toBe('union-2');
  });
});

describe('ports of a submodel', () => {
  it('are those of its card and, the other way round, of its border', () => {
    const doc = folded();
    const card = typeOf(types, nodesOf(doc)[1]);
    const border = typeOf(types, nodesOf(inside(doc))[0]);

    expect(portOf(card, 'in', 'input')).toMatchObject({
      kind: 'table',
      required: true,
      label: { en: 'input', ru: 'input' },
    });
    expect(border?.inputs).toEqual([]);
    expect(border?.outputs.map(p => p.name)).toEqual(['input']);
  });

  it('take their links with them when they go, wherever one stands', () => {
    const doc = folded();
    const command: Command = { do: 'ports', submodel: 'submodel', side: 'outputs', ports: [] };

    const outside = apply(doc, command);
    const within = leave(apply(inside(doc), command));

    expect(within).toEqual(outside);
    expect(linksOf(outside)).toEqual(['file.table -> submodel.input']);
    expect(nodesOf(outside)[1]?.links).toEqual(['.input -> filter.input']);
    expect(linksOf(apply(doc, { do: 'ports', submodel: 'submodel', side: 'inputs', ports: [] }))).toEqual([
      'submodel.matched -> union.tables',
    ]);
  });
});

describe('history', () => {
  it('goes back to the identical file and forth again through submodels of any depth', () => {
    const doc = sample();
    let history = begin(doc);
    history = perform(history, fold(doc, types, ['filter', 'union'], []) as Command);
    const view = enter(history.present, 'submodel') as FlowDoc;
    history = perform(history, fold(view, types, ['union'], []) as Command, null, 'submodel');
    history = perform(history, { do: 'rename', node: 'union', title: 'Deep' }, null, 'submodel-2');
    history = perform(history, { do: 'ports', submodel: 'submodel-2', side: 'inputs', ports: [] }, null, 'submodel-2');
    const end = write(history.present);

    expect(history.past.map(s => s.at)).toEqual([null, 'submodel', 'submodel-2', 'submodel-2']);
    for (let i = 0; i < 4; i++) {
      history = undo(history);
    }
    expect(write(history.present)).toBe(write(doc));
    for (let i = 0; i < 4; i++) {
      history = redo(history);
    }
    expect(write(history.present)).toBe(end);
  });

  it('makes no step of what changes nothing', () => {
    const history = begin(folded());

    expect(perform(history, { do: 'rename', node: 'filter', title: undefined }, null, 'submodel')).toBe(history);
  });
});

describe('copies of submodels', () => {
  it('go through text, with new ids all the way down', () => {
    const doc = folded();
    const text = toText(extract(doc, ['submodel', 'union'], []));

    const copy = renewed(doc, fromText(text) as never, [10, 0]);

    expect(copy.nodes.map(n => [n.id, n.nodes?.map(i => i.id)])).toEqual([
      ['submodel-2', ['filter-2']],
      ['union-2', undefined],
    ]);
    expect(copy.nodes[0]?.links).toEqual(['.input -> filter-2.input', 'filter-2.matched -> .matched']);
    expect(copy.links).toEqual(['submodel-2.matched -> union-2.tables']);
  });

  it('leave the border where it is', () => {
    expect(extract(inside(folded()), ['submodel:inputs', 'filter'], []).nodes.map(n => n.id)).toEqual(['filter']);
  });
});

describe('results', () => {
  it('still hold when their nodes are folded, and are told of the submodel when they do not', () => {
    const doc = sample();
    const now = folded();
    const changed = leave(apply(inside(now), { do: 'set', node: 'filter', setting: 'x', value: 1 }));
    const above = apply(now, { do: 'set', node: 'file', setting: 'file', value: 'b.csv' });

    expect([...stale(doc, now)]).toEqual([]);
    expect([...stale(doc, changed)].sort()).toEqual(['filter', 'submodel', 'union']);
    expect([...stale(doc, above)].sort()).toEqual(['file', 'filter', 'submodel', 'submodel:inputs', 'union']);
  });

  it('within a disabled submodel there are none', () => {
    const off = apply(folded(), { do: 'enable', nodes: ['submodel'], enabled: false });

    expect(flatten(off).nodes.find(n => n.id === 'filter')?.enabled).toBe(false);
  });
});

describe('a link to the border', () => {
  const wanted = (from: string, to: string) =>
    newPort(inside(folded()), types, readLinks([`${from} -> ${to}`])[0] as never);

  it('makes a port of its own kind there', () => {
    const out = wanted('filter.rest', 'submodel:outputs.+');

    expect(out?.ports.ports.map(p => p.name)).toEqual(['matched', 'rest']);
    expect(out?.link.to).toEqual({ node: 'submodel:outputs', port: 'rest' });
    expect(wanted('submodel:inputs.+', 'filter.variables')?.ports.ports[1]).toEqual({
      name: 'values',
      kind: 'variables',
      title: 'variables',
      optional: true,
    });
  });

  it('goes nowhere from the other border, and from what is no port', () => {
    expect(wanted('submodel:inputs.input', 'submodel:outputs.+')).toBeNull();
    expect(wanted('filter.nothing', 'submodel:outputs.+')).toBeNull();
  });
});

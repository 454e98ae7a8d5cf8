import { describe, expect, it } from 'vitest';
import { apply } from '../apply';
import { type FlowDoc, linksOf, nodesOf, notesOf } from '../document';
import { flatten, sourceOf } from '../flatten';
import { fold, unfold } from '../fold';
import { readLinks, writeLink } from '../links';
import { refusal } from '../rules';
import { chance, randomScenario } from './random';
import { sample, types } from './sample';

const seeds = Array.from({ length: 200 }, (_, i) => i);
const sorted = (texts: readonly string[]) => [...texts].sort();
const folded = (doc: FlowDoc, nodes: string[], notes: string[] = []) => {
  const command = fold(doc, types, nodes, notes);
  return command ? apply(doc, command) : doc;
};
const unfolded = (doc: FlowDoc, id: string) => {
  const command = unfold(doc, id);
  return command ? apply(doc, command) : doc;
};

/** The links into each input, in their order: all that matters of the order of links. */
function byInput(doc: FlowDoc): Record<string, string[]> {
  const inputs: Record<string, string[]> = {};
  for (const link of flatten(doc).links) {
    const end = `${link.to.node}.${link.to.port}`;
    inputs[end] = [...(inputs[end] ?? []), writeLink(link)];
  }
  return inputs;
}

describe('fold', () => {
  it('makes ports of the links that cross the border, each source once', () => {
    const doc = {
      ...sample(),
      links: ['file.table -> filter.input', 'file.table -> union.tables', 'filter.matched -> union.tables'],
    };

    const { submodel, links } = fold(doc, types, ['filter', 'union'], []) ?? {};

    expect(submodel?.inputs).toEqual([{ name: 'input', kind: 'table', title: 'input' }]);
    expect(submodel?.outputs).toEqual([]);
    expect(submodel?.links).toEqual([
      '.input -> filter.input',
      '.input -> union.tables',
      'filter.matched -> union.tables',
    ]);
    expect(links).toEqual(['file.table -> submodel.input']);
  });

  it('keeps kinds, services and what may stay empty', () => {
    const doc: FlowDoc = {
      format: 1,
      id: 'x',
      nodes: [
        { id: 't', type: 'campaign.token', version: 1, settings: {} },
        { id: 's', type: 'campaign.send', version: 1, settings: {} },
        { id: 'v', type: 'sources.variables', version: 1, settings: {} },
      ],
      links: ['t.token -> s.account', 'v.out -> s.variables'],
    };

    expect(fold(doc, types, ['s'], [])?.submodel.inputs).toEqual([
      { name: 'account', kind: 'connection', service: 'sendpulse', title: 'account' },
      { name: 'values', kind: 'variables', title: 'variables', optional: true },
    ]);
  });

  it('tells ports with the same caption apart by their nodes', () => {
    const doc: FlowDoc = {
      format: 1,
      id: 'x',
      nodes: ['a', 'b', 'c'].map(id => ({
        id,
        type: 'rows.filter',
        version: 1,
        settings: {},
        title: id.toUpperCase(),
      })),
      links: ['a.matched -> c.input', 'b.matched -> c.input'],
    };

    expect(fold(doc, types, ['a', 'b'], [])?.submodel.outputs).toEqual([
      { name: 'matched', kind: 'table', title: 'matched: A' },
      { name: 'matched-2', kind: 'table', title: 'matched: B' },
    ]);
  });

  it('takes notes along, and brings them back', () => {
    const doc = randomScenario(chance(1));

    const inside = folded(doc, ['n0'], ['note-1']);
    const back = unfolded(inside, 'submodel');

    expect(notesOf(inside).map(n => n.id)).toEqual(['note-0']);
    expect(
      nodesOf(inside)
        .find(n => n.id === 'submodel')
        ?.designer?.notes?.map(n => n.id),
    ).toEqual(['note-1']);
    expect(notesOf(back)).toEqual(notesOf(doc));
  });

  it('of neighbours, and unfolding them, gives the identical file', () => {
    const doc = sample();

    expect(JSON.stringify(unfolded(folded(doc, ['filter', 'union']), 'submodel'))).toBe(JSON.stringify(doc));
    expect(JSON.stringify(unfolded(folded(doc, ['file']), 'submodel'))).toBe(JSON.stringify(doc));
  });

  it.each(seeds)('changes no meaning, and unfolding gives what was there (%i)', seed => {
    const next = chance(seed);
    const doc = randomScenario(next);
    const chosen = nodesOf(doc)
      .map(n => n.id)
      .filter(() => next(2) === 0);

    const once = folded(doc, chosen);
    const twice = folded(
      once,
      nodesOf(once)
        .map(n => n.id)
        .filter(() => next(2) === 0),
    );
    const insides = nodesOf(twice)
      .filter(n => n.type === 'submodel')
      .map(n => n.id);
    const outer = insides.reduce(unfolded, twice);
    const back = nodesOf(outer)
      .filter(n => n.type === 'submodel')
      .map(n => n.id)
      .reduce(unfolded, outer);

    for (const changed of [once, twice, outer, back]) {
      expect(byInput(changed)).toEqual(byInput(doc));
      expect(
        flatten(changed)
          .nodes.map(n => n.id)
          .sort(),
      ).toEqual(
        flatten(doc)
          .nodes.map(n => n.id)
          .sort(),
      );
    }
    expect(sorted(linksOf(back))).toEqual(sorted(linksOf(doc)));
    expect([...nodesOf(back)].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      [...nodesOf(doc)].sort((a, b) => a.id.localeCompare(b.id)),
    );
  });
});

describe('a link through a submodel', () => {
  it('may not close a circle, but may go out and come back beside it', () => {
    const doc: FlowDoc = {
      format: 1,
      id: 'x',
      nodes: ['a', 'b', 'c', 'd'].map(id => ({ id, type: 'rows.filter', version: 1, settings: {} })),
      links: ['a.matched -> b.input'],
    };
    const inside = folded({ ...doc, links: ['b.rest -> a.input', 'a.rest -> d.input', 'd.rest -> c.input'] }, [
      'a',
      'c',
    ]);
    const link = (text: string) => refusal(inside, types, readLinks([text])[0] as never);

    expect(linksOf(inside)).toEqual([
      'b.rest -> submodel.input',
      'submodel.rest -> d.input',
      'd.rest -> submodel.input-2',
    ]);
    expect(link('d.matched -> b.input')).toBe('cycle');
    expect(link('submodel.rest -> b.input')).toBe('cycle');
    expect(sourceOf(inside, { node: 'submodel', port: 'rest' })).toEqual({ node: 'a', port: 'rest' });
    expect(sourceOf(inside, { node: 'submodel:inputs', port: 'input-2' })).toEqual({ node: 'd', port: 'rest' });
  });
});

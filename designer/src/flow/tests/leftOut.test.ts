import { describe, expect, it } from 'vitest';
import { apply } from '../apply';
import type { Command } from '../commands';
import type { FlowDoc } from '../document';
import { fold } from '../fold';
import { leftOut } from '../leftOut';
import { sample, types } from './sample';

const off = (doc: FlowDoc, ...nodes: string[]) => apply(doc, { do: 'enable', nodes, enabled: false });
const left = (doc: FlowDoc) => [...leftOut(doc)].sort();

describe('what a run leaves out', () => {
  it('is what is off and everything below', () => {
    expect(left(sample())).toEqual([]);
    expect(left(off(sample(), 'filter'))).toEqual(['filter', 'union']);
    expect(left(off(sample(), 'file'))).toEqual(['file', 'filter', 'union']);
  });

  it('goes through the borders of submodels, which are left out with the last of what they hold', () => {
    const doc = apply(sample(), fold(sample(), types, ['filter'], []) as Command);
    const both = apply(sample(), fold(sample(), types, ['file', 'filter'], []) as Command);

    expect(left(off(doc, 'submodel'))).toEqual(['filter', 'submodel', 'union']);
    expect(left(off(doc, 'file'))).toEqual(['file', 'filter', 'submodel', 'union']);
    expect(left(apply(both, { do: 'enable', nodes: ['union'], enabled: false }))).toEqual(['union']);
  });
});

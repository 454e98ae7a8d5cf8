import { describe, expect, it } from 'vitest';
import { apply } from '../flow/apply';
import type { Command } from '../flow/commands';
import { fold } from '../flow/fold';
import { sample, types } from '../flow/tests/sample';
import type { NodeRun } from './running';
import { withSubmodels } from './summing';

const run = (change: Partial<NodeRun>): NodeRun => ({
  status: 'succeeded',
  share: null,
  done: null,
  startedAt: null,
  milliseconds: 5,
  cached: false,
  why: '',
  rows: {},
  messages: {},
  remarks: [],
  ...change,
});

describe('the run of a submodel', () => {
  const doc = apply(sample(), fold(sample(), types, ['filter', 'union'], []) as Command);
  const file = run({ rows: { table: 7 } });

  it('is made of those of the nodes inside, and has the rows of what is behind its ports', () => {
    const folded = apply(sample(), fold(sample(), types, ['filter'], []) as Command);
    const nodes = withSubmodels(folded, {
      file,
      filter: run({ rows: { matched: 4, rest: 3 }, messages: { sent: 2 } }),
    });

    expect(nodes.submodel).toMatchObject({
      summed: true,
      status: 'succeeded',
      milliseconds: 5,
      rows: { matched: 4 },
      messages: { sent: 2 },
    });
    expect(nodes['submodel:inputs']?.rows).toEqual({ input: 7 });
  });

  it.each([
    ['running', ['failed', 'running']],
    ['failed', ['succeeded', 'failed']],
    ['succeeded', ['succeeded', 'succeeded']],
  ])('is %s while the nodes are %s', (status, [filter = '', union = '']) => {
    expect(
      withSubmodels(doc, { filter: run({ status: filter }), union: run({ status: union }) }).submodel?.status,
    ).toBe(status);
  });

  it('is there only once something inside has run, and goes when the submodel goes', () => {
    const summed = withSubmodels(doc, { file, filter: run({}) });

    expect(withSubmodels(doc, { file }).submodel).toBeUndefined();
    expect(Object.keys(withSubmodels(sample(), summed)).sort()).toEqual(['file', 'filter']);
  });
});

import { expect, it } from 'vitest';
import type { NodeRun, RunState } from '../editor/running';
import type { FlowDoc } from '../flow/document';
import type { NodeType, NodeTypes } from '../flow/nodeTypes';
import { outside } from './outside';

const type = (id: string, effect: NodeType['effect']) => [id, { id, effect } as NodeType] as const;
const types: NodeTypes = new Map([type('source', 'import'), type('mail', 'send'), type('file', 'write')]);
const node = (id: string, kind: string, enabled?: false) => ({
  id,
  type: kind,
  version: 1,
  settings: {},
  ...(enabled === undefined ? {} : { enabled }),
});
const doc: FlowDoc = {
  format: 1,
  id: 'a',
  nodes: [node('people', 'source'), node('letter', 'mail'), node('log', 'file'), node('off', 'mail', false)],
  links: ['people.table -> letter.recipients', 'letter.messages -> log.input'],
};
const ran = (dryRun: boolean, stale: string[] = []) =>
  ({
    run: { dryRun },
    stale: new Set(stale),
    nodes: { letter: { status: 'succeeded', messages: { planned: 30, skipped: 4 } } as unknown as NodeRun },
  }) as unknown as RunState;

it('names what sends and writes, with the messages of the latest dry run', () => {
  expect(outside(doc, types, [], ran(true))).toEqual([
    { node: 'letter', effect: 'send', messages: 30, skipped: 4, outdated: false },
    { node: 'log', effect: 'write', messages: null, skipped: 0, outdated: false },
  ]);
});

it('counts on no run that was real or no longer holds', () => {
  expect(outside(doc, types, [], ran(false))[0]).toMatchObject({ messages: null, outdated: false });
  expect(outside(doc, types, [], ran(true, ['letter']))[0]).toMatchObject({ messages: null, outdated: true });
});

it('leaves out what the targets do not need', () => {
  expect(outside(doc, types, ['people.table'], ran(true))).toEqual([]);
  expect(outside(doc, types, ['log.output'], ran(true)).map(o => o.node)).toEqual(['letter', 'log']);
});

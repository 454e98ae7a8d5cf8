import { describe, expect, it } from 'vitest';
import type { Remark } from '../api/fault';
import type { FlowDoc } from '../flow/document';
import { byParameter } from './needs';

const doc: FlowDoc = {
  format: 1,
  id: 'recipe',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'days', type: 'integer' },
  ],
  nodes: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how a scenario refers to a parameter
    { id: 'read', type: 'sources.file', version: 1, settings: { file: '${file}', sheet: 'first' } },
  ],
};

const remark = (part: Partial<Remark>): Remark => ({
  code: 'RF0099',
  severity: 'error',
  node: null,
  setting: null,
  message: 'Wrong.',
  place: null,
  remedy: '',
  ...part,
});

describe('remarks about a recipe', () => {
  it('stand beside the parameter that they are about', () => {
    const own = remark({ setting: 'days' });
    expect([...byParameter(doc, [own])]).toEqual([['days', [own]]]);
  });

  it('stand beside the parameter from which a setting is taken', () => {
    const missing = remark({ node: 'read', setting: 'file' });
    expect([...byParameter(doc, [missing])]).toEqual([['file', [missing]]]);
  });

  it('are left out where no parameter can mend them', () => {
    expect(byParameter(doc, [remark({ node: 'read', setting: 'sheet' }), remark({})]).size).toBe(0);
  });
});

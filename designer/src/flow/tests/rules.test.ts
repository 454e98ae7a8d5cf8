import { describe, expect, it } from 'vitest';
import { apply } from '../apply';
import type { FlowDoc } from '../document';
import { readLink } from '../links';
import { refusal, replacedBy } from '../rules';
import { sample, types } from './sample';

const link = (text: string) => {
  const read = readLink(text);
  if (!read) {
    throw new Error(text);
  }
  return read;
};
const node = (id: string, type: string) => ({ id, type, version: 1, settings: {} });
const withMore = (): FlowDoc =>
  apply(sample(), {
    do: 'add',
    fragment: {
      nodes: [node('token', 'campaign.token'), node('send', 'campaign.send'), node('db', 'sources.database')],
      links: [],
      notes: [],
    },
  });

describe('rules', () => {
  it.each([
    ['file.rejects -> filter.input', null],
    ['token.token -> send.account', null],
    ['token.token -> db.account', 'service'],
    ['token.token -> send.recipients', 'kind'],
    ['file.table -> filter.input', 'twice'],
    ['filter.rest -> filter.input', 'self'],
    ['union.output -> filter.input', 'cycle'],
    ['file.nothing -> filter.input', 'unknown'],
    ['nobody.table -> filter.input', 'unknown'],
  ])('says of %s: %s', (text, expected) => {
    expect(refusal(withMore(), types, link(text))).toBe(expected);
  });

  it('lets a new link take the place of the old one, but not where an input takes many', () => {
    expect(replacedBy(withMore(), types, link('file.rejects -> filter.input'))).toEqual(['file.table -> filter.input']);
    expect(replacedBy(withMore(), types, link('file.rejects -> union.tables'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { NodeType } from '../flow/nodeTypes';
import { types } from '../flow/tests/sample';
import { findTypes } from './search';

const named = (id: string, en: string, ru: string, searchWords: string[]): NodeType => ({
  ...(types.get('rows.filter') as NodeType),
  id,
  title: { en, ru },
  searchWords,
});
const palette = [
  named('rows.filter', 'Filter', 'Фильтр строк', ['where', 'условие']),
  named('segments.filter', 'Filter segment', 'Фильтр по сегменту', ['сегмент']),
  named('rows.join', 'Join', 'Соединение', ['merge', 'ещё', 'vlookup']),
];
const ids = (query: string) => findTypes(palette, query).map(t => t.id);

describe('search of the palette', () => {
  it('finds by words of both languages, whatever the language of the page', () => {
    expect(ids('join')).toEqual(['rows.join']);
    expect(ids('соедин')).toEqual(['rows.join']);
    expect(ids('услов')).toEqual(['rows.filter']);
    expect(ids('VLOOKUP')).toEqual(['rows.join']);
    expect(ids('еще')).toEqual(['rows.join']);
  });

  it('wants all words, and gives everything for none', () => {
    expect(ids('filter segment')).toEqual(['segments.filter']);
    expect(ids('filter join')).toEqual([]);
    expect(ids(' ')).toHaveLength(3);
  });
});

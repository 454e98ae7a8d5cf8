import type { NodeType } from '../flow/nodeTypes';

/** Case makes no difference, and neither does ё. */
export const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** Every word must begin a word of the type's texts in either language; the best match comes first. */
export function findTypes(types: Iterable<NodeType>, query: string): NodeType[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return [...types]
    .map(type => ({
      type,
      score: words.reduce((sum, word) => sum + score(type, word), 0),
      all: words.every(word => score(type, word) > 0),
    }))
    .filter(found => found.all)
    .sort((a, b) => b.score - a.score)
    .map(found => found.type);
}

function score(type: NodeType, word: string): number {
  const fields: [number, string][] = [
    [8, type.title.en],
    [8, type.title.ru],
    [4, type.searchWords.join(' ')],
    [2, `${type.groupTitle.en} ${type.groupTitle.ru}`],
    [1, `${type.purpose.en} ${type.purpose.ru} ${type.id.replace(/[.-]/g, ' ')}`],
  ];
  return Math.max(0, ...fields.map(([weight, text]) => (begins(plain(text), word) ? weight : 0)));
}

const begins = (text: string, word: string): boolean =>
  text.split(/[\s,.:;()«»"'–—/-]+/).some(w => w.startsWith(word)) || (word.length > 3 && text.includes(word));

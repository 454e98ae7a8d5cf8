import { describe, expect, it } from 'vitest';

type Texts = Record<string, unknown>;

// Every pair of en.json and ru.json, wherever a feature keeps it.
const files = import.meta.glob<Texts>('../../**/{en,ru}.json', { eager: true, import: 'default' });
const folders = [...new Set(Object.keys(files).map(path => path.replace(/\/(en|ru)\.json$/, '')))];

const keys = (texts: object, above = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value, `${above}${key}.`) : [`${above}${key}`],
  );
const values = (texts: object): string[] =>
  Object.values(texts).flatMap(value => (typeof value === 'object' ? values(value) : [value]));
const single = (key: string) => key.replace(/_(one|few|many|other)$/, '');

describe.each(folders)('the texts of %s', folder => {
  const en = files[`${folder}/en.json`] ?? {};
  const ru = files[`${folder}/ru.json`] ?? {};

  it('are there in both languages, and none of them empty', () => {
    expect([...new Set(keys(ru).map(single))].sort()).toEqual([...new Set(keys(en).map(single))].sort());
    expect(JSON.stringify([en, ru])).not.toContain(':""');
  });

  it('have every plural form that their language needs', () => {
    const forms = (texts: object, wanted: string[]) => {
      const all = keys(texts);
      return [...new Set(all.filter(k => single(k) !== k).map(single))].flatMap(key =>
        wanted.filter(form => !all.includes(`${key}_${form}`)).map(form => `${key}_${form}`),
      );
    };
    expect(forms(en, ['one', 'other'])).toEqual([]);
    expect(forms(ru, ['one', 'few', 'many', 'other'])).toEqual([]);
  });

  it('are Russian where they should be', () => {
    const words = values(ru).map(text => text.replace(/{{.*?}}/g, ''));
    expect(words.filter(text => !/[а-яё]/i.test(text) && /[a-z]{4,}/i.test(text))).toEqual([]);
  });
});

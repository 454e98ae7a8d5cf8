import { expect, it } from 'vitest';
import en from './en.json';
import ru from './ru.json';

const keys = (texts: object, above = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value, `${above}${key}.`) : [`${above}${key}`],
  );
const single = (key: string) => key.replace(/_(one|few|many|other)$/, '');

it('has every text in both languages, and none of them empty', () => {
  expect([...new Set(keys(ru).map(single))].sort()).toEqual([...new Set(keys(en).map(single))].sort());
  expect(JSON.stringify([en, ru])).not.toContain(':""');
});

it('has every plural form that its language needs', () => {
  const forms = (texts: object, wanted: string[]) => {
    const all = keys(texts);
    return [...new Set(all.filter(k => single(k) !== k).map(single))].flatMap(key =>
      wanted.filter(form => !all.includes(`${key}_${form}`)).map(form => `${key}_${form}`),
    );
  };
  expect(forms(en, ['one', 'other'])).toEqual([]);
  expect(forms(ru, ['one', 'few', 'many', 'other'])).toEqual([]);
});

it('writes Russian in Russian', () => {
  const texts = JSON.parse(JSON.stringify(ru)) as Record<string, Record<string, string>>;
  const foreign = Object.values(texts)
    .flatMap(Object.values)
    .filter(text => !/[а-яё]/i.test(text) && /[a-z]{4,}/i.test(text));
  expect(foreign).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { Setting } from '../nodeTypes';
import { settingText } from '../settingText';

const text = (en: string, ru: string) => ({ en, ru });
const setting = (kind: string, more: Partial<Setting> = {}): Setting => ({
  name: kind,
  kind,
  label: text('Label', 'Подпись'),
  help: text('', ''),
  required: false,
  default: null,
  ...more,
});

describe('settingText', () => {
  it('says what stands there, in the words of the form', () => {
    const choice = setting('choice', {
      choices: [{ value: 'left', label: text('Left join', 'Левое'), help: text('', '') }],
    });
    expect(settingText('left', choice, 'en')).toBe('Left join');
    expect(settingText(['left'], { ...choice, kind: 'choices' }, 'ru')).toBe('Левое');
    expect(settingText(true, setting('boolean'), 'ru')).toBe('да');
    expect(settingText(1500, setting('integer', { unit: text('rows', 'строк') }), 'en')).toBe('1,500 rows');
    expect(settingText(undefined, setting('text'), 'en')).toBe('not set');
    expect(settingText({ en: 'Hi', ru: 'Привет' }, setting('text'), 'ru')).toBe('Привет');
  });

  it('writes conditions with brackets only where they are needed', () => {
    const condition = setting('condition', {
      operators: [
        { name: 'equals', label: text('is', '='), kinds: [], values: 'one', canIgnoreCase: false },
        { name: 'is-empty', label: text('is empty', 'пусто'), kinds: [], values: 'none', canIgnoreCase: false },
      ],
    });
    const value = {
      all: [
        { column: 'city', op: 'equals', value: 'Kazan' },
        {
          any: [
            { column: 'email', op: 'is-empty' },
            { column: 'age', op: 'equals', value: 30 },
          ],
        },
      ],
    };
    expect(settingText(value, condition, 'en')).toBe('city is Kazan and (email is empty or age is 30)');
    expect(settingText({ all: [] }, condition, 'ru')).toBe('не задано');
  });

  it('writes lists line by line', () => {
    const list = setting('list', { fields: [setting('text', { name: 'name' }), setting('text', { name: 'how' })] });
    expect(settingText([{ name: 'a', how: 'sum' }, { name: 'b' }], list, 'en')).toBe('Label: a; Label: sum\nLabel: b');
  });
});

import { captionIn } from './document';
import type { Operator, Setting } from './nodeTypes';

type Language = 'en' | 'ru';

const words = {
  en: { yes: 'yes', no: 'no', all: ' and ', any: ' or ', none: 'not set' },
  ru: { yes: 'да', no: 'нет', all: ' и ', any: ' или ', none: 'не задано' },
};

/** A value of a setting as people read it: with the labels of its choices, fields and comparisons. */
export function settingText(value: unknown, setting: Setting | undefined, lang: Language): string {
  if (value === undefined || value === null || value === '') {
    return words[lang].none;
  }
  if (typeof value === 'boolean') {
    return value ? words[lang].yes : words[lang].no;
  }
  if (typeof value === 'number') {
    return [value.toLocaleString(lang, { maximumFractionDigits: 12 }), setting?.unit?.[lang]].filter(Boolean).join(' ');
  }
  if (typeof value === 'string') {
    return setting?.choices?.find(c => c.value === value)?.label[lang] ?? value;
  }
  if (Array.isArray(value)) {
    const one = (item: unknown) =>
      setting?.fields ? rowText(item, setting.fields, lang) : settingText(item, setting, lang);
    return value.map(one).join(setting?.fields ? '\n' : ', ') || words[lang].none;
  }
  return setting?.kind === 'condition' ? conditionText(value, setting.operators ?? [], lang) : objectText(value, lang);
}

function rowText(row: unknown, fields: readonly Setting[], lang: Language): string {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return settingText(row, undefined, lang);
  }
  return Object.entries(row)
    .map(([name, value]) => {
      const field = fields.find(f => f.name === name);
      return `${captionIn(field?.label, lang) || name}: ${settingText(value, field, lang)}`;
    })
    .join('; ');
}

function conditionText(condition: object, operators: readonly Operator[], lang: Language, inner = false): string {
  for (const join of ['all', 'any'] as const) {
    const parts = (condition as Record<string, unknown>)[join];
    if (Array.isArray(parts)) {
      const text = parts.map(part => conditionText(part as object, operators, lang, true)).join(words[lang][join]);
      return inner && parts.length > 1 ? `(${text})` : text || words[lang].none;
    }
  }
  const { column, op, value } = condition as { column?: unknown; op?: unknown; value?: unknown };
  if (typeof column !== 'string' || typeof op !== 'string') {
    return objectText(condition, lang);
  }
  const comparison = operators.find(o => o.name === op)?.label[lang] ?? op;
  return [column, comparison, value === undefined ? '' : settingText(value, undefined, lang)].filter(Boolean).join(' ');
}

const objectText = (value: object, lang: Language): string =>
  'en' in value && 'ru' in value ? captionIn(value as { en: string; ru: string }, lang) : JSON.stringify(value);

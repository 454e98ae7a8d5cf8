import { useScenarios } from '../../api/queries';
import type { JsonObject } from '../../flow/json';
import type { Choice, Setting } from '../../flow/nodeTypes';
import { useTexts } from '../../shared/i18n';
import { useTerms, useTermValues } from './building';

const choice = (value: string, label = value): Choice => ({
  value,
  label: { en: label, ru: label },
  help: { en: '', ru: '' },
});

/** Gives the fields of questions what the base has to choose from: categories, products, models, their segments, campaigns. */
export function useOffers(): (field: Setting, entry: JsonObject) => Setting {
  const { local } = useTexts();
  const terms = useTerms().data;
  const values = { category: useTermValues('category').data, sku: useTermValues('sku').data };
  const scenarios = useScenarios('').data;
  return (field, entry) => {
    switch (field.name) {
      case 'values':
        return { ...field, choices: values[entry.of === 'sku' ? 'sku' : 'category']?.map(v => choice(v)) ?? [] };
      case 'model':
        return { ...field, kind: 'choice', default: null, choices: terms?.models.map(m => choice(m.model)) ?? [] };
      case 'segments':
      case 'from':
      case 'to': {
        const model = terms?.models.find(m => m.model === entry.model);
        return { ...field, choices: model?.segments.map(s => choice(s.id, s.title)) ?? [] };
      }
      case 'campaigns':
        return { ...field, choices: scenarios?.items.map(s => choice(s.id, local(s.title) || s.id)) ?? [] };
      default:
        return field;
    }
  };
}

import { IconMessages, IconReceipt, IconUsersGroup } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNodeTypes, useScenarios } from '../../api/queries';
import type { JsonObject } from '../../flow/json';
import type { Choice, Setting } from '../../flow/nodeTypes';
import type { ConditionKind, KindEditorProps } from '../../node-panels/fields/conditionKinds';
import { useSegmentsTexts } from '../texts';
import { type Terms, useTermValues } from './building';
import { QuestionEditor } from './QuestionEditor';
import { entryOf, type QuestionKind, questionKinds } from './rule';

const icons = { bought: IconReceipt, member: IconUsersGroup, message: IconMessages };
const choice = (value: string, label = value): Choice => ({
  value,
  label: { en: label, ru: label },
  help: { en: '', ru: '' },
});

/** The conditions beside comparisons: purchases, segments, messages, with what the base has to choose from. */
export function useConditionKinds(terms: Terms | undefined): readonly ConditionKind[] {
  const { tf, local } = useSegmentsTexts();
  const types = useNodeTypes().data;
  const categories = useTermValues('category', true).data;
  const products = useTermValues('sku', true).data;
  const scenarios = useScenarios('').data;
  return useMemo(() => {
    const fieldsOf = ({ type, setting }: QuestionKind): readonly Setting[] =>
      types?.get(type)?.settings.find(s => s.name === setting)?.fields ?? [];
    const offer = (field: Setting, entry: JsonObject): Setting => {
      switch (field.name) {
        case 'values':
          return {
            ...field,
            choices: ((entry.of ?? 'category') === 'sku' ? products : categories)?.map(v => choice(v)) ?? [],
          };
        case 'model':
          return { ...field, kind: 'choice', default: '', choices: terms?.models.map(m => choice(m.model)) ?? [] };
        case 'segments':
        case 'from':
        case 'to':
          return {
            ...field,
            choices: terms?.models.find(m => m.model === entry.model)?.segments.map(s => choice(s.id, s.title)) ?? [],
          };
        case 'campaigns':
          return { ...field, choices: scenarios?.items.map(s => choice(s.id, local(s.title) || s.id)) ?? [] };
        default:
          return field;
      }
    };
    return questionKinds.map(kind => ({
      name: kind.name,
      label: tf(`build.kinds.${kind.name}`),
      icon: icons[kind.name],
      fresh: () => ({ [kind.name]: kind.fresh }),
      isIt: raw => entryOf(raw, kind.name) !== null,
      Editor: (props: KindEditorProps) => (
        <QuestionEditor {...props} name={kind.name} fields={fieldsOf(kind)} offer={offer} />
      ),
    }));
  }, [types, categories, products, scenarios, terms, tf, local]);
}

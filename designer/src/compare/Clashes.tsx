import '@mantine/core/styles/Radio.css';
import { Radio } from '@mantine/core';
import { captionIn, type FlowDoc, findNode } from '../flow/document';
import type { NodeTypes } from '../flow/nodeTypes';
import { settingText } from '../flow/settingText';
import type { Conflict, Side } from '../flow/threeWay';
import { typeOf } from '../flow/typeOf';
import classes from './ChangeList.module.css';
import { useCompareTexts } from './texts';
import type en from './texts/en.json';
import { useNames } from './useNames';

interface Props {
  conflicts: readonly Conflict[];
  docs: readonly FlowDoc[];
  types: NodeTypes;
  choices: Readonly<Record<string, Side>>;
  onChoose(choices: Record<string, Side>): void;
}

/** What both have changed, each with the choice of what stays: mine unless theirs is taken. */
export function Clashes({ conflicts, docs, types, choices, onChoose }: Props) {
  const { tf } = useCompareTexts();
  const describe = useDescription(docs, types);
  return (
    <fieldset className={classes.clashes}>
      <legend>{tf('conflict.clash', { count: conflicts.length })}</legend>
      {conflicts.map(conflict => (
        <Radio.Group
          key={conflict.key}
          label={describe(conflict).title}
          value={choices[conflict.key] ?? 'mine'}
          onChange={side => onChoose({ ...choices, [conflict.key]: side as Side })}
        >
          <Radio size="xs" value="mine" label={`${tf('conflict.keepMine')}: ${describe(conflict).mine}`} />
          <Radio size="xs" value="theirs" label={`${tf('conflict.keepTheirs')}: ${describe(conflict).theirs}`} />
        </Radio.Group>
      ))}
    </fieldset>
  );
}

function useDescription(docs: readonly FlowDoc[], types: NodeTypes) {
  const { tf, lang, local } = useCompareTexts();
  const { nodeName, linkName } = useNames(docs, types);
  const field = (name: string) => tf(`field.${name as keyof (typeof en)['field']}`, { defaultValue: name });
  return ({ kind, id, field: name, mine, theirs }: Conflict) => {
    const type = typeOf(types, docs.map(d => findNode(d, id)).find(Boolean));
    const setting = kind === 'setting' ? type?.settings.find(s => s.name === name) : undefined;
    const whole = (value: unknown) => tf(value === undefined ? 'conflict.absent' : 'conflict.present');
    const parameter = docs.flatMap(d => d.parameters ?? []).find(p => p.name === id);
    switch (kind) {
      case 'node':
      case 'setting': {
        const node = tf('conflict.node', { name: nodeName(id) });
        const shown = (value: unknown) => (name ? settingText(value, setting, lang) : whole(value));
        const what = setting ? local(setting.label) : name && field(name);
        return { title: what ? `${node}: ${what}` : node, mine: shown(mine), theirs: shown(theirs) };
      }
      case 'link':
        return {
          title: tf('conflict.link', { name: nodeName(id.slice(0, id.indexOf('.'))) }),
          mine: linkName(String(mine)),
          theirs: linkName(String(theirs)),
        };
      case 'note':
        return {
          title: tf('conflict.note'),
          mine: textOf(mine) || whole(mine),
          theirs: textOf(theirs) || whole(theirs),
        };
      case 'parameter':
        return {
          title: tf('conflict.parameter', { name: captionIn(parameter?.title, lang) || id }),
          mine: whole(mine),
          theirs: whole(theirs),
        };
      default:
        return {
          title: `${tf('conflict.scenario')}: ${field(name)}`,
          mine: settingText(mine, undefined, lang),
          theirs: settingText(theirs, undefined, lang),
        };
    }
  };
}

const textOf = (note: unknown): string => (note as { text?: string } | undefined)?.text ?? '';

import type { FieldChange } from '../flow/diff';
import type { Setting } from '../flow/nodeTypes';
import { settingText } from '../flow/settingText';
import classes from './ChangeList.module.css';
import { useCompareTexts } from './texts';
import type en from './texts/en.json';

interface Props {
  changes: readonly FieldChange[];
  /** The settings of the node's type, which name the fields and their values. */
  settings?: readonly Setting[] | undefined;
}

/** Fields with what they were and what they are. */
export function Fields({ changes, settings }: Props) {
  const { tf, lang, local } = useCompareTexts();
  return changes.map(({ field, before, after }) => {
    const setting = settings?.find(s => s.name === field);
    const known = `field.${field}` as `field.${keyof (typeof en)['field']}`;
    const shown = (value: unknown) =>
      field === 'enabled' && !setting
        ? settingText(value !== false, undefined, lang)
        : settingText(value ?? setting?.default, setting, lang);
    return (
      <dl key={field} className={classes.field}>
        <dt>{local(setting?.label) || tf(known, { defaultValue: field })}</dt>
        <dd>
          <del>{shown(before)}</del>
          <span aria-hidden="true">→</span>
          <ins>{shown(after)}</ins>
        </dd>
      </dl>
    );
  });
}

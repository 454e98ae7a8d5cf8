import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Json } from '../../flow/json';
import { usePanelTexts } from '../texts';
import classes from './Condition.module.css';
import { useConditionSurroundings } from './conditionKinds';
import { remarksAt } from './remarksAt';

interface Props {
  raw: Json;
  change(raw: Json): void;
  done(): void;
  remove(): void;
  label: string;
  path: string;
}

/** A condition of a kind that the page knows; of any other it is shown as it stands. */
export function OtherCondition({ raw, change, done, remove, label, path }: Props) {
  const { t } = usePanelTexts();
  const { kinds, remarks } = useConditionSurroundings();
  const kind = kinds.find(k => k.isIt(raw));
  if (!kind) {
    return <code className={classes.raw}>{JSON.stringify(raw)}</code>;
  }
  const { Editor } = kind;
  return (
    <fieldset className={classes.other} aria-label={`${label}: ${kind.label}`}>
      <div className={classes.head}>
        <kind.icon size={15} aria-hidden="true" />
        <b>{kind.label}</b>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('condition.remove')} onClick={remove}>
          <IconX size={14} aria-hidden="true" />
        </ActionIcon>
      </div>
      <Editor value={raw} change={change} done={done} label={label} path={path} remarks={remarksAt(remarks, path)} />
    </fieldset>
  );
}

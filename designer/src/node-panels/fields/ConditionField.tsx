import { ConditionGroup } from './ConditionGroup';
import { readGroup, writeGroup } from './conditions';
import type { FieldProps } from './field';

/** Conditions joined by all or any, with brackets to any depth. */
export function ConditionField({ setting, value, change, done, columns, label }: FieldProps) {
  return (
    <ConditionGroup
      group={readGroup(value ?? setting.default)}
      change={group => change(group.parts.length === 0 ? undefined : writeGroup(group))}
      done={done}
      columns={columns(setting.port ?? '')}
      operators={setting.operators ?? []}
      label={label}
    />
  );
}

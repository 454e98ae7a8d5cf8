import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconVariable } from '@tabler/icons-react';
import { useId } from 'react';
import type { Remark } from '../api/fault';
import { useOpenSession, useParameters } from '../editor/session';
import { referenceOf, referenceTo } from '../flow/references';
import { useTexts } from '../shared/i18n';
import { Hint } from '../shared/ui/hints/Hint';
import { Prose } from '../shared/ui/Prose';
import classes from './FieldFrame.module.css';
import type { FieldProps } from './fields/field';
import { fieldOf } from './fields/fieldOf';
import { ParameterField } from './ParameterField';
import { RemarkLine } from './RemarkLine';

type Props = Omit<FieldProps, 'invalid'> & {
  /** The label that is seen; `label` says the same to those who do not see where the field stands. */
  title: string;
  /** One of several fields of an entry: smaller, and without a help line of its own. */
  compact?: boolean;
  /** Its remarks are told elsewhere, where there is more room. */
  quiet?: boolean;
};

/** A field with its label, help, remarks, and the switch that takes its value from a parameter. */
export function FieldFrame({ title, compact, quiet, ...props }: Props) {
  const { t, local } = useTexts();
  const isInScenario = useOpenSession() !== null;
  const parameters = useParameters();
  const { setting, value, change, done, label, path, remarks } = props;
  const reference = referenceOf(value);
  const Field = fieldOf(setting.kind);
  const mine = remarksHere(remarks, setting.kind, path);
  const fromParameter = reference !== null;
  const toggle = fromParameter ? t('field.ownValue') : t('field.fromParameter');
  const help = local(setting.help);
  const told = useId();
  return (
    <div className={classes.field} data-setting={path} data-compact={compact}>
      <div className={classes.head}>
        <span className={classes.label} title={compact ? help || undefined : undefined}>
          {title}
          {setting.required && <b title={t('field.required')}> *</b>}
        </span>
        {value !== undefined && !fromParameter && !setting.required && !compact && (
          <Hint label={t('field.default')}>
            <ActionIcon
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={`${label}: ${t('field.default')}`}
              onClick={() => change(undefined)}
            >
              <IconArrowBackUp size={14} aria-hidden="true" />
            </ActionIcon>
          </Hint>
        )}
        {isInScenario && (
          <Hint label={toggle}>
            <ActionIcon
              className={classes.toggle}
              size="xs"
              variant={fromParameter ? 'filled' : 'subtle'}
              color={fromParameter ? 'pine' : 'gray'}
              aria-label={`${label}: ${toggle}`}
              aria-pressed={fromParameter}
              onClick={() => {
                change(fromParameter ? undefined : referenceTo(parameters[0]?.name ?? setting.name));
                done();
              }}
            >
              <IconVariable size={14} aria-hidden="true" />
            </ActionIcon>
          </Hint>
        )}
      </div>
      {fromParameter ? (
        <ParameterField name={reference} setting={setting} change={name => change(referenceTo(name))} label={label} />
      ) : (
        <Field {...props} invalid={mine.some(r => r.severity === 'error')} />
      )}
      {mine.length > 0 && !quiet && (
        <div id={told} className={classes.remarks} role="status">
          {mine.map(remark => (
            <RemarkLine key={`${remark.code} ${remark.setting} ${remark.message}`} remark={remark} />
          ))}
        </div>
      )}
      {help && !compact && (
        <small className={classes.help}>
          <Prose text={help} />
        </small>
      )}
    </div>
  );
}

/** What is told beside the field itself: the entries of a list tell theirs. */
const remarksHere = (remarks: readonly Remark[], kind: string, path: string): readonly Remark[] =>
  kind === 'list' ? remarks.filter(r => r.setting === path) : remarks;

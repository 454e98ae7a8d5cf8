import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconVariable } from '@tabler/icons-react';
import { inputColumns } from '../editor/checking';
import { useCheck, useDoc, useSession } from '../editor/session';
import type { FlowNode } from '../flow/document';
import type { Json } from '../flow/json';
import type { Setting } from '../flow/nodeTypes';
import { referenceOf, referenceTo } from '../flow/references';
import { useTexts } from '../shared/i18n';
import { Prose } from '../shared/ui/Prose';
import classes from './FieldShell.module.css';
import { fieldOf } from './fields/fieldOf';
import { ParameterField } from './ParameterField';
import { RemarkLine } from './RemarkLine';

/** A field with its label, help, remarks, and the switch that takes its value from a parameter. */
export function FieldShell({ node, setting }: { node: FlowNode; setting: Setting }) {
  const { t, local } = useTexts();
  const session = useSession();
  const doc = useDoc(d => d);
  const known = useCheck(s => s.columns);
  const remarks = useCheck(s => s.remarks).filter(r => r.node === node.id && isAt(r.setting ?? '', setting.name));
  const value = node.settings[setting.name];
  const reference = referenceOf(value);
  const Field = fieldOf(setting.kind);
  const label = local(setting.label);
  const change = (next: Json | undefined) =>
    session.editor
      .getState()
      .perform({ do: 'set', node: node.id, setting: setting.name, value: next }, `${node.id} ${setting.name}`);
  const done = () => session.editor.getState().seal();
  const fromParameter = reference !== null;
  const toggle = fromParameter ? t('field.ownValue') : t('field.fromParameter');
  return (
    <div className={classes.field} data-setting={setting.name}>
      <div className={classes.head}>
        <span className={classes.label}>
          {label}
          {setting.required && <b title={t('field.required')}> *</b>}
        </span>
        {value !== undefined && !fromParameter && !setting.required && (
          <Tooltip label={t('field.default')}>
            <ActionIcon
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={`${label}: ${t('field.default')}`}
              onClick={() => change(undefined)}
            >
              <IconArrowBackUp size={14} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label={toggle}>
          <ActionIcon
            size="xs"
            variant={fromParameter ? 'filled' : 'subtle'}
            color={fromParameter ? 'pine' : 'gray'}
            aria-label={`${label}: ${toggle}`}
            aria-pressed={fromParameter}
            onClick={() => {
              change(fromParameter ? undefined : referenceTo(doc.parameters?.[0]?.name ?? setting.name));
              done();
            }}
          >
            <IconVariable size={14} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      {fromParameter ? (
        <ParameterField name={reference} setting={setting} change={name => change(referenceTo(name))} label={label} />
      ) : (
        <Field
          setting={setting}
          value={value}
          settings={node.settings}
          change={change}
          done={done}
          columns={port => inputColumns(doc, known, node.id, port)}
          label={label}
          invalid={remarks.some(r => r.severity === 'error')}
        />
      )}
      {remarks.map(remark => (
        <RemarkLine key={`${remark.code} ${remark.setting} ${remark.message}`} remark={remark} />
      ))}
      {local(setting.help) && (
        <small className={classes.help}>
          <Prose text={local(setting.help)} />
        </small>
      )}
    </div>
  );
}

/** A remark's place names the setting, or something inside it. */
const isAt = (place: string, setting: string): boolean =>
  place === setting || place.startsWith(`${setting}.`) || place.startsWith(`${setting}[`);

import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { Json, JsonObject } from '../../flow/json';
import type { Setting } from '../../flow/nodeTypes';
import { useTexts } from '../../shared/i18n';
import { FieldFrame } from '../FieldFrame';
import { isShown } from '../isShown';
import { listBoard, mappingFields } from '../mapping/board';
import { MapColumns } from '../mapping/MapColumns';
import { RemarkLine } from '../RemarkLine';
import type { FieldProps } from './field';
import classes from './ListField.module.css';
import { remarksAt } from './remarksAt';

/** Entries with the same fields each: aggregates, renamed columns, variants. */
export function ListField({ setting, value, change, done, columns, label, path, remarks, invalid }: FieldProps) {
  const { t, local } = useTexts();
  const list = Array.isArray(value) ? value : Array.isArray(setting.default) ? setting.default : [];
  const fields = setting.fields ?? [];
  const replace = (index: number, entry: JsonObject) => change(list.map((old, i) => (i === index ? entry : old)));
  const move = (index: number, by: number) => {
    const next = [...list];
    const [entry] = next.splice(index, 1);
    next.splice(index + by, 0, entry as Json);
    change(next);
  };
  const column = mappingFields(setting)?.column;
  const board = column ? listBoard(setting, list, columns(column.port ?? '') ?? [], change) : null;
  return (
    <Stack gap={8} role="group" aria-label={label}>
      {board && <MapColumns board={board} label={label} done={done} />}
      {list.map((item, index) => {
        const entry = asObject(item);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name but their place
          <div key={index} className={classes.entry}>
            <div className={classes.top}>
              <span>{index + 1}</span>
              <Group gap={0}>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('list.up')}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={14} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('list.down')}
                  disabled={index === list.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={14} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('list.remove')}
                  onClick={() => change(list.filter((_, i) => i !== index))}
                >
                  <IconX size={14} aria-hidden="true" />
                </ActionIcon>
              </Group>
            </div>
            <div className={classes.fields}>
              {fields
                .filter(field => isShown(field, entry, fields))
                .map(field => {
                  const name = local(field.label);
                  const place = `${path}[${index}].${field.name}`;
                  return (
                    <div key={field.name} className={classes.field} data-wide={isWide(field, fields)}>
                      <FieldFrame
                        compact
                        title={name}
                        label={`${label} ${index + 1}: ${name}`}
                        setting={field}
                        value={entry[field.name]}
                        settings={entry}
                        change={next => replace(index, withEntry(entry, field.name, next))}
                        done={done}
                        columns={columns}
                        quiet={!isWide(field, fields)}
                        path={place}
                        remarks={remarksAt(remarks, place)}
                      />
                    </div>
                  );
                })}
            </div>
            {remarksAt(remarks, `${path}[${index}]`)
              .filter(r => !fields.some(f => isWide(f, fields) && r.setting?.startsWith(`${path}[${index}].${f.name}`)))
              .map(remark => (
                <RemarkLine key={`${remark.code} ${remark.message}`} remark={remark} />
              ))}
          </div>
        );
      })}
      <Button
        size="compact-sm"
        variant={invalid ? 'outline' : 'light'}
        color={invalid ? 'red' : undefined}
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        disabled={list.length >= (setting.maxCount ?? 1000)}
        onClick={() => change([...list, {}])}
      >
        {t('list.add')}
      </Button>
    </Stack>
  );
}

const isWide = (field: Setting, fields: readonly Setting[]): boolean =>
  Boolean(field.multiline) || field.kind === 'list' || field.kind === 'condition' || fields.length < 3;

const asObject = (value: Json): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

function withEntry(entry: JsonObject, name: string, value: Json | undefined): JsonObject {
  const { [name]: _, ...rest } = entry;
  return value === undefined ? rest : name in entry ? { ...entry, [name]: value } : { ...rest, [name]: value };
}

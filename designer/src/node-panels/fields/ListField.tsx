import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { Json, JsonObject } from '../../flow/json';
import { useTexts } from '../../shared/i18n';
import { listBoard, mappingFields } from '../mapping/board';
import { MapColumns } from '../mapping/MapColumns';
import { RemarkLine } from '../RemarkLine';
import { EntryFields, remarksOfEntry } from './EntryFields';
import type { FieldProps } from './field';
import classes from './ListField.module.css';

/** Entries with the same fields each: aggregates, renamed columns, variants. */
export function ListField({ setting, value, change, done, columns, label, path, remarks, invalid }: FieldProps) {
  const { t } = useTexts();
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
        const place = `${path}[${index}]`;
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
            <EntryFields
              fields={fields}
              entry={entry}
              change={next => replace(index, next)}
              done={done}
              columns={columns}
              label={`${label} ${index + 1}`}
              path={place}
              remarks={remarks}
            />
            {remarksOfEntry({ fields, path: place, remarks }).map(remark => (
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

const asObject = (value: Json): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

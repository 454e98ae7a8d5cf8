import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Json } from '../../flow/json';
import { useTexts } from '../../shared/i18n';
import type { FieldProps } from './field';
import classes from './RowsField.module.css';

/** A small table typed by hand; its columns are named by another setting. */
export function RowsField({ setting, value, settings, change, done, label }: FieldProps) {
  const { t } = useTexts();
  const named = settings[setting.columns ?? ''];
  const columns = Array.isArray(named)
    ? named.map(c => (c && typeof c === 'object' && !Array.isArray(c) && typeof c.name === 'string' ? c.name : ''))
    : [];
  const rows = (Array.isArray(value) ? value : []).map(row => (Array.isArray(row) ? row : []));
  const put = (at: number, column: number, text: string) =>
    change(
      rows.map((row, i) =>
        i === at ? columns.map((_, c) => (c === column ? (text === '' ? null : text) : (row[c] ?? null))) : row,
      ),
    );
  if (columns.length === 0) {
    return <small>{t('rows.columnsFirst')}</small>;
  }
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((name, c) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column may have no name yet
              <th key={c}>{name}</th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
            <tr key={at}>
              {columns.map((name, c) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column may have no name yet
                <td key={c}>
                  <TextInput
                    size="xs"
                    variant="unstyled"
                    aria-label={`${name} ${at + 1}`}
                    value={text(row[c])}
                    onBlur={done}
                    onChange={event => put(at, c, event.currentTarget.value)}
                  />
                </td>
              ))}
              <td>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('list.remove')}
                  onClick={() => change(rows.filter((_, i) => i !== at))}
                >
                  <IconX size={14} aria-hidden="true" />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => change([...rows, columns.map(() => null)])}
      >
        {t('rows.add')}
      </Button>
    </div>
  );
}

const text = (value: Json | undefined): string => (value === null || value === undefined ? '' : String(value));

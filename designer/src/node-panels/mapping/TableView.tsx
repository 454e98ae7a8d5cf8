import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { fitsTarget, isLost, sourceOf, type Target, unlinked } from '../../flow/mapping';
import { useTexts } from '../../shared/i18n';
import { ColumnTypeSign } from '../../shared/ui/ColumnTypeSign';
import { fieldOf } from '../fields/fieldOf';
import { usePanelTexts } from '../texts';
import type { Board } from './board';
import classes from './Mapping.module.css';

/** The same as a table, with everything else that can be said of a column. */
export function TableView({ board, label }: { board: Board; label: string }) {
  const { t, local } = useTexts();
  const { tf } = usePanelTexts();
  const others = board.list?.fields.filter(f => f.kind !== 'column') ?? [];
  const rest = unlinked(board.targets, board.sources);
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {!board.list && <th scope="col">{tf('mapping.role')}</th>}
            <th scope="col">{tf('mapping.column')}</th>
            {others.map(field => (
              <th key={field.name} scope="col">
                {local(field.label)}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {board.targets.map((target, i) => (
            <tr key={target.key} data-lost={isLost(target, board.sources)}>
              {!board.list && (
                <th scope="row">
                  {target.title}
                  {target.required && <b title={t('field.required')}> *</b>}
                </th>
              )}
              <td>
                <div className={classes.column}>
                  <ColumnTypeSign type={sourceOf(target, board.sources)?.type ?? ''} />
                  <SourceSelect board={board} target={target} name={board.list ? `${i + 1}` : target.title} />
                </div>
              </td>
              {others.map(field => {
                const Field = fieldOf(field.kind);
                const entry = board.list?.entries[i] ?? {};
                return (
                  <td key={field.name}>
                    <Field
                      setting={field}
                      value={entry[field.name]}
                      settings={entry}
                      change={value => board.list?.change(target.key, field.name, value)}
                      done={() => undefined}
                      columns={() => board.sources}
                      label={`${i + 1}: ${local(field.label)}`}
                      path={`${i}.${field.name}`}
                      remarks={[]}
                      invalid={false}
                    />
                  </td>
                );
              })}
              <td>
                {board.list && (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={`${tf('mapping.drop')}: ${target.title}`}
                    onClick={() => board.list?.drop(target.key)}
                  >
                    <IconX size={14} aria-hidden="true" />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length > 0 && (
        <div className={classes.rest}>
          <b>{tf('mapping.rest')}</b>
          {rest.map(source =>
            board.list ? (
              <button
                key={source.name}
                type="button"
                aria-label={tf('mapping.add', { column: source.name })}
                onClick={() => board.list?.add([source.name])}
              >
                + {source.name}
              </button>
            ) : (
              <span key={source.name} className={classes.left}>
                {source.name}
              </span>
            ),
          )}
        </div>
      )}
    </div>
  );
}

function SourceSelect({ board, target, name }: { board: Board; target: Target; name: string }) {
  const { tf } = usePanelTexts();
  const column = sourceOf(target, board.sources)?.name ?? target.column;
  const fitting = board.sources.filter(s => fitsTarget(s, target)).map(s => s.name);
  return (
    <Select
      size="xs"
      aria-label={`${name}: ${tf('mapping.column')}`}
      data={column && !fitting.includes(column) ? [...fitting, column] : fitting}
      value={column || null}
      error={isLost(target, board.sources)}
      placeholder={tf('mapping.notLinked')}
      searchable
      clearable={!board.list}
      onChange={next => board.link({ [target.key]: next ?? '' })}
    />
  );
}

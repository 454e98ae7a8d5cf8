import { useQuery } from '@tanstack/react-query';
import type { SortModelItem } from 'ag-grid-community';
import { ColumnTypeSign } from '../../shared/ui/ColumnTypeSign';
import type { WantedRows } from '../narrowing';
import { readRows } from '../portReads';
import { usePreviewTexts } from '../texts';
import type { LookedPort } from '../viewer';
import { formatCell } from './cells';
import { type ColumnLook, isShown } from './columnLooks';
import { cellOf, gridRows } from './gridRow';
import classes from './table.module.css';

interface Props {
  port: LookedPort;
  wanted: WantedRows;
  sort: readonly SortModelItem[];
  row: number;
  looks: readonly ColumnLook[];
  onRow(row: number): void;
}

/** One record, a line a column. */
export function RowForm({ port, wanted, sort, row, looks, onRow }: Props) {
  const { tf, lang } = usePreviewTexts();
  const page = { ...wanted, sort: sort.map(s => (s.sort === 'desc' ? `-${s.colId}` : s.colId)) };
  const read = useQuery({
    queryKey: ['row', port.run, port.place, page, row],
    queryFn: () => readRows(port, page, row, 1),
    placeholderData: before => before,
  });
  const record = read.data ? gridRows(read.data)[0] : undefined;
  const types = new Map(port.columns.map(c => [c.name, c.type]));
  const keys: Record<string, number> = { PageDown: 1, PageUp: -1 };
  if (read.data && !record) {
    return <p className={classes.none}>{tf('noRows')}</p>;
  }
  return (
    <section
      className={classes.form}
      aria-label={tf('record')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its keys go from record to record.
      tabIndex={0}
      onKeyDown={event => {
        const step = keys[event.key];
        if (step) {
          event.preventDefault();
          onRow(Math.max(0, row + step));
        }
      }}
    >
      <dl translate="no">
        {looks.filter(isShown).map(({ name }) => {
          const value = cellOf(record, name);
          const type = types.get(name) ?? 'text';
          return (
            <div key={name}>
              <dt>
                <ColumnTypeSign type={type} />
                {name}
              </dt>
              <dd className={value === null ? 'missing' : undefined}>
                {value === undefined ? '' : formatCell(value, type, lang)}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

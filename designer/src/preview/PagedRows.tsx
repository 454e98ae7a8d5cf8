import { Button, Group } from '@mantine/core';
import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import { count } from '../shared/format';
import { ColumnTypeSign } from '../shared/ui/ColumnTypeSign';
import frame from '../shared/ui/Table.module.css';
import classes from './PagedRows.module.css';
import { formatCell } from './table/cells';
import { usePreviewTexts } from './texts';

interface Props {
  columns: readonly Schemas['ColumnView'][];
  /** Those of the page. */
  rows: readonly unknown[];
  offset: number;
  total: number;
  /** How many a page has. */
  size: number;
  onPage(offset: number): void;
  /** Where a customer can be looked at. */
  customerAddress?: ((id: string) => string) | undefined;
}

/** Rows page by page, on a page around the canvas. */
export function PagedRows({ columns, rows, offset, total, size, onPage, customerAddress }: Props) {
  const { tf, lang } = usePreviewTexts();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys */}
      <div className={`${frame.frame} ${classes.rows}`} tabIndex={0}>
        <table translate="no">
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column.name}>
                  <ColumnTypeSign type={column.type} /> {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in a list that never changes
              <tr key={number}>
                {columns.map((column, at) => {
                  const cell = (row as never[])[at] ?? null;
                  const text = formatCell(cell, column.type, lang);
                  const leads = customerAddress && column.name === 'customer' && cell !== null;
                  return (
                    <td key={column.name}>{leads ? <Link href={customerAddress(String(cell))}>{text}</Link> : text}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group gap={10} className={frame.foot}>
        <span>
          {tf('paged.place', {
            from: count(total === 0 ? 0 : offset + 1, lang),
            to: count(offset + rows.length, lang),
            total: count(total, lang),
          })}
        </span>
        <Button size="xs" variant="default" disabled={offset === 0} onClick={() => onPage(offset - size)}>
          {tf('paged.before')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={offset + rows.length >= total}
          onClick={() => onPage(offset + size)}
        >
          {tf('paged.after')}
        </Button>
      </Group>
    </>
  );
}
